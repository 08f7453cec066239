package examples

import (
	"io/fs"
	"testing"
)

func TestStoriesAreWhole(t *testing.T) {
	stories := Stories()
	if len(stories) < 2 {
		t.Fatalf("%d stories", len(stories))
	}
	found := false
	for _, name := range stories {
		found = found || name == Demo
		story, err := Story(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range []string{"README.md", "topics.yaml"} {
			if _, err := fs.Stat(story, file); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
		if articles, err := fs.ReadDir(story, "articles"); err != nil || len(articles) == 0 {
			t.Errorf("%s has no articles: %v", name, err)
		}
	}
	if !found {
		t.Errorf("the demo %s is not among %v", Demo, stories)
	}
	if _, err := Story("no-such-story"); err == nil {
		t.Error("a story that is not there was found")
	}
}
