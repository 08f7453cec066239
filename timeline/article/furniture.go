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
	re   *regexp.Regexp
	eg   string // a line that it takes; a test runs it
}

func rule(zone string, long bool, eg, re string) furniture {
	return furniture{zone, long, regexp.MustCompile(`^(?:` + re + `)`), eg}
}

// furnitureRules are tried in order; the first that matches wins.
var furnitureRules = []furniture{
	rule(timeline.ZoneBoilerplate, true, "We use cookies to improve your experience on our site.",
		`we (and our partners )?(use|value|care about|store|process).{0,60}(cookie|privacy)|(this|our) (web)?site uses cookies|by (continuing|using|clicking|signing up|submitting|subscribing)\b|(accept|reject|manage|allow) (all|cookies?|preferences)|cookie (policy|settings|preferences|consent|notice)|diese (web)?seite (verwendet|nutzt) cookies|wir verwenden cookies|(nous|ce site) utilis\w+ .{0,30}cookies|utilizamos cookies`),
	rule(timeline.ZoneBoilerplate, true, "Sign up for our newsletter to get the day's top stories.",
		`(sign up|subscribe|register|log ?in|sign in|join us|become a (member|subscriber))( now| today| here)?( (for|to|with|or|and|as)\b|$|[.!:])|get (our|the) (free )?(daily |weekly |morning |evening )?(newsletter|briefing|headlines|latest)|newsletter|abonnieren|jetzt (abonnieren|anmelden)|s'abonner|already (a |have )?(subscriber|member|an account)`),
	rule(timeline.ZoneBoilerplate, true, "Follow us on Facebook",
		`(follow|like|find|join) us\b|share (this|on|via|the article|article)|share$|tweet( this)?$|(facebook|twitter|whatsapp|linkedin|reddit|pinterest|instagram|telegram|e-?mail|print|copy link|link copied|x|youtube|tiktok|bluesky|threads|flipboard|save|bookmark|listen|gift|rss)([,|/ ]+(facebook|twitter|whatsapp|linkedin|reddit|e-?mail|print|copy link|x|share|rss|more))*$|(teilen|drucken|merken|partager|imprimer|compartir)$|click (here )?to (share|email|print|tweet)`),
	rule(timeline.ZoneBoilerplate, true, "© 2025 The Daily Example. All rights reserved.",
		`©|\(c\)\s*(\d{4}|by\b|copyright)|copyright(\s*(©|\(c\)|\d{4}|by\b|$))|.{0,80}all rights reserved|alle rechte vorbehalten|tous droits réservés|this material may not be (published|reproduced)|(terms (of|and|&)|privacy (policy|notice|statement)|impressum|datenschutz|contact us|about us|advertise( with us)?|sitemap|site map|accessibility|careers|help|faq)( .{0,30})?$`),
	rule(timeline.ZoneBoilerplate, true, "Advertisement",
		`(advertisement|advertising|anzeige|werbung|publicité|publicidad|pubblicità|sponsored( content| by .*)?|promoted|ad|paid (post|content)|scroll to continue|story continues below.*|article continues.*|continue reading( the main story)?)\W*$|support (our|independent|quality) (work|journalism)|(donate|give) (now|today|to)\b|download (our|the) .{0,20}app|your support (makes|helps)|if you value`),
	rule(timeline.ZoneBoilerplate, true, "Note: if you play this video, data are sent to its provider.",
		`(hinweis|note|info): (wenn|if|beim|by) .{0,20}(video|inhalt|content)|(klicken sie|click) (auf|on|here) .{0,40}(inhalt|content|video|load)|empfohlener (redaktioneller|externer) inhalt|an dieser stelle (finden|befindet)|(to view|this) (this )?(content|video) .{0,30}(cookies|hosted|javascript)|(disclaimer|corrections?|haftungsausschluss)( \(|:)|read or share this|we want to hear (what|from) you|(have|got) a (tip|story)|do you have (a|information)`),
	rule(timeline.ZoneBoilerplate, false, "Skip to main content",
		`(skip to|jump to|back to top|go to) .{0,20}(content|navigation|top|main|menu|site)|menu$|search( for:?)?$|press enter to search|(home|news|world|politics|business|sport|sports|opinion|culture|video|videos|live|weather|more|issues|administration|sections|topics|tags?|contact|gallery|close|open|next|previous|prev|loading|toggle .{0,20}|show more|load more|view all|see all|read aloud|listen to this article.*|play|pause|mute|font size.*|text size.*|\d+ (shares?|views?|likes?|reads?)|(reading time|lesezeit).{0,15}|\d+ min(ute)?s? read)\W*$`),
	rule(timeline.ZoneRelated, true, "Read more: Macron hosts allies in Paris",
		`(read (more|also|next|the full|our)|more (on|from|about|stories|news|in)|see also|also read|related( (articles?|stories|content|topics|news|posts|links|coverage|documents|video|reading))?|recommended|most (read|popular|viewed|shared)|trending|latest (news|stories|headlines)|top (stories|news)|you (may|might) (also )?(like|be interested)|what to read next|up next|don.t miss|editor.?s.? (picks?|choice)|in case you missed|watch( more| now| live)?|lesen sie (auch|mehr)|mehr zum thema|das könnte sie|(à )?lire aussi|sur le même (sujet|thème)|lea también|te puede interesar|leggi anche|zum thema|weiterlesen|elsewhere on)\b[^.]{0,3}(:|$|»|>|[^.!?]{0,120}$)`),
	rule(timeline.ZoneComment, false, "Leave a comment",
		`(\d+ )?(comments?|kommentare?|commentaires|comentarios)( \(?\d+\)?)?\W*$|(leave|post|write|add) a (comment|reply)|join the (conversation|discussion)|view comments|show comments|comments? (are )?(closed|off)|schreiben sie einen kommentar`),
	rule(timeline.ZoneCaption, true, "FILE - President Emmanuel Macron arrives in Paris. (AP Photo/J. Doe)",
		`(photo|image|picture|foto|bild|crédit|credit|photograph|caption|file photo|photo by|photo credit|image (source|credit|caption)|bildquelle|illustration|video|watch)\s?[:|©]|file( photo)?\s?[-–—]|.{0,400}(\((ap|afp|reuters|epa|getty|dpa)?\s?(photo|foto|images?)\b[^)]*\)|(getty images|ap photo|afp via getty|epa-efe|/reuters|/afp|shutterstock|picture alliance|\bpool (photo )?via\b)[^.]{0,60})\W*$`),
	rule(timeline.ZoneByline, true, "Reporting by A. Writer in Paris; editing by B. Reader",
		`(additional )?reporting by\b.{0,300}$|(editing|compiled|written|edited|translated) by\b.{0,200}$|(our standards:|follow .{3,40} on (twitter|x)\b)`),
}

// furnitureZone returns the zone of a line that is page furniture by its own
// words, or "". prose tells that the line looks like running text.
func furnitureZone(line string, prose bool) string {
	if len(line) > 600 {
		return ""
	}
	low := strings.ToLower(line)
	if prose && !opensFurniture(low) {
		return ""
	}
	for i := range furnitureRules {
		if f := &furnitureRules[i]; (!prose || f.long) && f.re.MatchString(low) {
			return f.zone
		}
	}
	return ""
}

// openings are the first words that the rules for long lines begin with, and
// credits the words that end a caption. Both spare running text the rules.
var (
	openings = set(`we this our by accept reject manage allow cookie diese wir nous ce utilizamos sign subscribe register log login join
		become get newsletter abonnieren jetzt s'abonner already follow like find share tweet facebook twitter whatsapp linkedin
		reddit pinterest instagram telegram email e-mail print copy link x youtube tiktok bluesky threads flipboard save bookmark listen
		gift rss teilen drucken merken partager imprimer compartir click (c) copyright alle tous terms privacy impressum datenschutz
		contact about advertise sitemap site accessibility careers help faq advertisement advertising anzeige werbung publicité
		publicidad pubblicità sponsored promoted ad paid scroll story article continue support donate give download your if read more
		see also related recommended most trending latest top you what up don't don’t editor's editor’s editors in watch lesen mehr das à
		lire sur lea te leggi zum weiterlesen elsewhere hinweis note info klicken empfohlener an to disclaimer corrections correction haftungsausschluss have got do photo image picture foto bild crédit credit photograph caption file
		bildquelle illustration video additional reporting editing compiled written edited translated follow`)
	credits = []string{"getty", "photo", "images", "afp", "reuters", "epa", "shutterstock", "picture alliance", "rights reserved", "pool", "dpa"}
)

func opensFurniture(low string) bool {
	first, _, _ := strings.Cut(low, " ")
	if openings[strings.Trim(first, ":,.!|-–—»")] || strings.HasPrefix(low, "©") {
		return true
	}
	tail := low[max(0, len(low)-90):]
	for _, c := range credits {
		if strings.Contains(tail, c) {
			return true
		}
	}
	return false
}
