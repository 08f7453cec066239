package briefing

import (
	"bytes"
	"errors"
)

func writeDOCX(w *bytes.Buffer, p *Page) error { return errors.New("docx is not written yet") }
