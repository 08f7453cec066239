package briefing

// Page is what the templates and the writers print: the issue laid out in
// sections of blocks. Every format prints the same page, so that order, words
// and numbers agree.
type Page struct {
	Briefing       *Briefing
	Heading        string    // the title
	Issue          string    // the issue's name
	Classification string    // "" for none
	Header         []Field   // period, cut-off, corpus, ...
	Promise        string    // "Compiled from published reports by rule; no text was generated."
	Sections       []Section // in order; Section(id) finds one
	Figure         Figure
}

// Section returns the section of an id ("bottom-line", "at-a-glance",
// "changes", "topics", "coming-up", "due", "disputes", "gaps", "notes",
// "sources", "method"); an empty one if the page has none.
func (p *Page) Section(id string) Section {
	for _, s := range p.Sections {
		if s.ID == id {
			return s
		}
	}
	return Section{ID: id}
}

// Field is a line of the header.
type Field struct{ Name, Value string }

// Section is a part of the page under a heading.
type Section struct {
	ID      string
	Heading string
	Blocks  []Block
}

// Kinds of blocks.
const (
	BlockHeading = "heading" // Text, Level 3 or 4
	BlockLead    = "lead"    // the bold line of a topic
	BlockPara    = "para"    // Runs
	BlockItem    = "item"    // a bullet: Runs
	BlockDenial  = "denial"  // printed under the item before it, same size
	BlockTable   = "table"   // Text (what it is of), Head, Rows
	BlockComment = "comment" // Text, By: the analyst's, not reported
	BlockFigure  = "figure"  // the page's Figure
	BlockNote    = "note"    // Number, Runs: a note
	BlockSource  = "source"  // Number, Runs: a source
)

// Block is a paragraph, a bullet, a table.
type Block struct {
	Kind   string
	Level  int
	Text   string
	By     string
	Number int
	Runs   []Run
	Head   []string
	Rows   [][]Cell
}

// Cell is a cell of a table.
type Cell []Run

// Kinds of runs.
const (
	RunText  = "text"  // words of the templates, dates, numbers
	RunLabel = "label" // the same, standing out
	RunSaid  = "said"  // verbatim bytes [Start,End) of an article
	RunAdded = "added" // [a name]
	RunCut   = "cut"   // [...]
	RunData  = "data"  // machine grades
	RunRef   = "ref"   // a note's number
	RunLink  = "link"  // Text with Href
)

// Run is a stretch of text of one kind.
type Run struct {
	Kind    string
	Text    string
	Note    int  // for RunRef
	First   bool // the first reference to this note
	Article string
	Start   int
	End     int
	Href    string
}
