package source

// reader reads one blob and sends its documents. The error, if any, becomes a
// notice that the blob was lost from there on.
type reader func(r *run, b *blob) error

// format is one row of the table of formats.
type format struct {
	name string
	read reader
	// whole says that the file is one document and its time may be a clue.
	whole bool
}

// formats is the table; its order is the order of the manual.
var formats []format

// The readers reach back into the table (an archive holds files of any
// format), so it is filled at start.
func init() {
	formats = []format{
		{"text", readText, true},
		{"markdown", readMarkdown, true},
		{"html", readHTML, true},
		{"mhtml", readMHTML, true},
		{"jsonl", readJSONL, false},
		{"json", readJSON, false},
		{"csv", readCSV, false},
		{"rss", readFeed, false},
		{"atom", readFeed, false},
		{"jsonfeed", readJSON, false},
		{"opml", readOPML, false},
		{"govuk", readJSON, false},
		{"csl", readJSON, false},
		{"ris", readRIS, false},
		{"eml", readMail, true},
		{"mbox", readMbox, false},
		{"warc", readWARC, false},
		{"arc", readARC, false},
		{"wacz", readZip, false},
		{"pdf", readPDF, true},
		{"docx", readDOCX, true},
		{"zip", readZip, false},
		{"tar", readTar, false},
	}
}

func formatByName(name string) (format, bool) {
	for _, f := range formats {
		if f.name == name {
			return f, true
		}
	}
	return format{}, false
}
