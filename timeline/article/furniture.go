package article

import (
	"regexp"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// furniture is a rule for lines that are not article: a pattern over the
// line's lower-case form, and the zone of a line that matches.
type furniture struct {
	zone string
	long bool // may also take lines that look like prose

	// opens lists the first words of the lines that the pattern can match; #
	// stands for a number, $ for a photo credit or copyright at the end.
	opens string
	eg    string // a line that it takes; a test runs it
	re    *regexp.Regexp
}

func rule(zone string, long bool, opens, eg, re string) furniture {
	return furniture{zone, long, opens, eg, regexp.MustCompile(`^(?:` + re + `)`)}
}

// furnitureRules are tried in order; the first that matches wins.
var furnitureRules = []furniture{
	rule(timeline.ZoneBoilerplate, true, `we this our by accept reject manage allow cookie cookies diese wir nous ce utilizamos`,
		"We use cookies to improve your experience on our site.",
		`we (and our partners )?(use|value|care about|store|process).{0,60}(cookie|privacy)|(this|our) (web)?site uses cookies|by (continuing|using|clicking|signing up|submitting|subscribing)\b|(accept|reject|manage|allow) (all|cookies?|preferences)|cookie (policy|settings|preferences|consent|notice)|diese (web)?seite (verwendet|nutzt) cookies|wir verwenden cookies|(nous|ce site) utilis\w+ .{0,30}cookies|utilizamos cookies`),
	rule(timeline.ZoneBoilerplate, true, `sign subscribe register log login join become get newsletter abonnieren jetzt s'abonner already`,
		"Sign up for our newsletter to get the day's top stories.",
		`(sign up|subscribe|register|log ?in|sign in|join us|become a (member|subscriber))( now| today| here)?( (for|to|with|or|and|as)\b|$|[.!:])|get (our|the) (free )?(daily |weekly |morning |evening )?(newsletter|briefing|headlines|latest)|newsletter|abonnieren|jetzt (abonnieren|anmelden)|s'abonner|already (a |have )?(subscriber|member|an account)`),
	rule(timeline.ZoneBoilerplate, true, `follow like find join share tweet facebook twitter whatsapp linkedin reddit pinterest instagram telegram email e-mail print copy link x youtube tiktok bluesky threads flipboard save bookmark listen gift rss teilen drucken merken partager imprimer compartir click`,
		"Follow us on Facebook",
		`(follow|like|find|join) us\b|share (this|on|via|the article|article)|share$|tweet( this)?$|(facebook|twitter|whatsapp|linkedin|reddit|pinterest|instagram|telegram|e-?mail|print|copy link|link copied|x|youtube|tiktok|bluesky|threads|flipboard|save|bookmark|listen|gift|rss)([,|/ ]+(facebook|twitter|whatsapp|linkedin|reddit|e-?mail|print|copy link|x|share|rss|more))*$|(teilen|drucken|merken|partager|imprimer|compartir)$|click (here )?to (share|email|print|tweet)`),
	rule(timeline.ZoneBoilerplate, true, `© (c) c copyright alle tous this terms privacy impressum datenschutz contact about advertise sitemap site accessibility careers help faq $`,
		"© 2025 The Daily Example. All rights reserved.",
		`©|\(c\)\s*(\d{4}|by\b|copyright)|copyright(\s*(©|\(c\)|\d{4}|by\b|$))|.{0,80}all rights reserved|alle rechte vorbehalten|tous droits réservés|this material may not be (published|reproduced)|(terms (of|and|&)|privacy (policy|notice|statement)|impressum|datenschutz|contact us|about us|advertise( with us)?|sitemap|site map|accessibility|careers|help|faq)( .{0,30})?$`),
	rule(timeline.ZoneBoilerplate, true, `advertisement advertising anzeige werbung publicité publicidad pubblicità sponsored promoted ad paid scroll story article continue support donate give download your if`,
		"Advertisement",
		`(advertisement|advertising|anzeige|werbung|publicité|publicidad|pubblicità|sponsored( content| by .*)?|promoted|ad|paid (post|content)|scroll to continue|story continues below.*|article continues.*|continue reading( the main story)?)\W*$|support (our|independent|quality) (work|journalism)|(donate|give) (now|today|to)\b|download (our|the) .{0,20}app|your support (makes|helps)|if you value`),
	rule(timeline.ZoneBoilerplate, true, `hinweis note info klicken click empfohlener an to this disclaimer corrections correction haftungsausschluss read we have got do`,
		"Note: if you play this video, data are sent to its provider.",
		`(hinweis|note|info): (wenn|if|beim|by) .{0,20}(video|inhalt|content)|(klicken sie|click) (auf|on|here) .{0,40}(inhalt|content|video|load)|empfohlener (redaktioneller|externer) inhalt|an dieser stelle (finden|befindet)|(to view|this) (this )?(content|video) .{0,30}(cookies|hosted|javascript)|(disclaimer|corrections?|haftungsausschluss)( \(|:)|read or share this|we want to hear (what|from) you|(have|got) a (tip|story)|do you have (a (tip|story)|information (about|on))`),
	rule(timeline.ZoneBoilerplate, false, `skip jump back go menu search press home news world politics business sport sports opinion culture video videos live weather more issues administration sections topics tags tag contact gallery close open next previous prev loading toggle show load view see read listen play pause mute font text reading lesezeit #`,
		"Skip to main content",
		`(skip to|jump to|back to top|go to) .{0,20}(content|navigation|top|main|menu|site)|menu$|search( for:?)?$|press enter to search|(home|news|world|politics|business|sport|sports|opinion|culture|video|videos|live|weather|more|issues|administration|sections|topics|tags?|contact|gallery|close|open|next|previous|prev|loading|toggle .{0,20}|show more|load more|view all|see all|read aloud|listen to this article.*|play|pause|mute|font size.*|text size.*|\d+ (shares?|views?|likes?|reads?)|(reading time|lesezeit).{0,15}|\d+ min(ute)?s? read)\W*$`),
	rule(timeline.ZoneRelated, true, `read more see also related recommended most trending latest top you what up don't don’t editor's editor’s editors in watch lesen mehr das à lire sur lea te leggi zum weiterlesen elsewhere`,
		"Read more: Macron hosts allies in Paris",
		`(read (more|also|next|the full|our)|more (on|from|about|stories|news|in)|see also|also read|related( (articles?|stories|content|topics|news|posts|links|coverage|documents|video|reading))?|recommended|most (read|popular|viewed|shared)|trending|latest (news|stories|headlines)|top (stories|news)|you (may|might) (also )?(like|be interested)|what to read next|up next|don.t miss|editor.?s.? (picks?|choice)|in case you missed|watch( more| now| live)?|lesen sie (auch|mehr)|mehr zum thema|das könnte sie|(à )?lire aussi|sur le même (sujet|thème)|lea también|te puede interesar|leggi anche|zum thema|weiterlesen|elsewhere on)\b[^.]{0,3}(:|$|»|>|[^.!?]{0,120}$)`),
	rule(timeline.ZoneComment, false, `comment comments kommentar kommentare commentaires comentarios leave post write add join view show schreiben #`,
		"Leave a comment",
		`(\d+ )?(comments?|kommentare?|commentaires|comentarios)( \(?\d+\)?)?\W*$|(leave|post|write|add) a (comment|reply)|join the (conversation|discussion)|view comments|show comments|comments? (are )?(closed|off)|schreiben sie einen kommentar`),
	rule(timeline.ZoneCaption, true, `photo image picture foto bild crédit credit photograph caption file bildquelle illustration video watch $`,
		"FILE - President Emmanuel Macron arrives in Paris. (AP Photo/J. Doe)",
		`(photo|image|picture|foto|bild|crédit|credit|photograph|caption|file photo|photo by|photo credit|image (source|credit|caption)|bildquelle|illustration|video|watch)\s?[:|©]|file( photo)?\s?[-–—]|.{0,400}(\((ap|afp|reuters|epa|getty|dpa)?\s?(photo|foto|images?)\b[^)]*\)|(getty images|ap photo|afp via getty|epa-efe|/reuters|/afp|shutterstock|picture alliance|\bpool (photo )?via\b)[^.]{0,60})\W*$`),
	rule(timeline.ZoneByline, true, `additional reporting editing compiled written edited translated our follow`,
		"Reporting by A. Writer in Paris; editing by B. Reader",
		`(additional )?reporting by\b.{0,300}$|(editing|compiled|written|edited|translated) by\b.{0,200}$|(our standards:|follow .{3,40} on (twitter|x)\b)`),
}

// furnitureByWord gives for each first word the rules that can take the line,
// one bit a rule: most running text is spared the patterns.
var furnitureByWord = func() map[string]uint16 {
	m := map[string]uint16{}
	for i, f := range furnitureRules {
		for w := range strings.FieldsSeq(f.opens) {
			m[w] |= 1 << i
		}
	}
	return m
}()

// credits are words near the end of captions and copyright lines.
var credits = []string{"getty", "photo", "images", "afp", "reuters", "epa", "shutterstock", "picture alliance", "rights reserved", "pool", "dpa"}

// furnitureZone returns the zone of a line that is page furniture by its own
// words, or "". prose tells that the line looks like running text.
func furnitureZone(line string, prose bool) string {
	if len(line) > 600 {
		return ""
	}
	low := strings.TrimPrefix(strings.ToLower(line), "(")
	rules := rulesFor(low)
	for i := 0; rules != 0; i, rules = i+1, rules>>1 {
		if f := &furnitureRules[i]; rules&1 != 0 && (!prose || f.long) && f.re.MatchString(low) {
			return f.zone
		}
	}
	return ""
}

func rulesFor(low string) uint16 {
	first, _, _ := strings.Cut(low, " ")
	rules := furnitureByWord[strings.Trim(first, ":,.!|-–—»()")] | furnitureByWord[first]
	switch {
	case low != "" && low[0] >= '0' && low[0] <= '9':
		rules |= furnitureByWord["#"]
	case strings.HasPrefix(low, "©"):
		rules |= furnitureByWord["©"]
	}
	tail := low[max(0, len(low)-90):]
	for _, c := range credits {
		if strings.Contains(tail, c) {
			return rules | furnitureByWord["$"]
		}
	}
	return rules
}
