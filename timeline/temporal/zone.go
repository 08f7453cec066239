package temporal

import (
	"strings"
	"time"
	_ "time/tzdata" // zones are embedded: the host's zone and its files are never read
)

// zoneNames are the abbreviations a text may print behind a time. The
// ambiguous ones (IST, BST, CST) have the meaning of the English-language
// press. MSK is UTC+3 and no synonym of UTC.
var zoneNames = []struct {
	abbr   string
	name   string
	offset int // minutes east of UTC; of [wideZones] those of standard time
}{
	{"GMT", "GMT", 0}, {"UTC", "UTC", 0}, {"Z", "UTC", 0}, {"BST", "BST", 60}, {"WET", "WET", 0}, {"WEST", "WEST", 60},
	{"CET", "CET", 60}, {"CEST", "CEST", 120}, {"EET", "EET", 120}, {"EEST", "EEST", 180}, {"MSK", "MSK", 180}, {"TRT", "TRT", 180},
	{"EST", "EST", -300}, {"EDT", "EDT", -240}, {"CST", "CST", -360}, {"CDT", "CDT", -300}, {"MST", "MST", -420}, {"MDT", "MDT", -360},
	{"PST", "PST", -480}, {"PDT", "PDT", -420}, {"AKST", "AKST", -540}, {"HST", "HST", -600}, {"AST", "AST", -240}, {"NST", "NST", -210},
	{"IST", "IST", 330}, {"PKT", "PKT", 300}, {"GST", "GST", 240}, {"SGT", "SGT", 480}, {"HKT", "HKT", 480}, {"JST", "JST", 540},
	{"KST", "KST", 540}, {"AEST", "AEST", 600}, {"AEDT", "AEDT", 660}, {"AWST", "AWST", 480}, {"NZST", "NZST", 720}, {"NZDT", "NZDT", 780},
	{"EAT", "EAT", 180}, {"WAT", "WAT", 60}, {"CAT", "CAT", 120}, {"SAST", "SAST", 120}, {"IDT", "IDT", 180}, {"ET", "ET", -300},
	{"CT", "CT", -360}, {"PT", "PT", -480}, {"MT", "MT", -420},
}

// wideZones are abbreviations and adjectives that mean standard or daylight
// time, whichever holds on the day.
var wideZones = map[string]string{
	"ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles",
	"Eastern": "America/New_York", "Central": "America/Chicago", "Mountain": "America/Denver", "Pacific": "America/Los_Angeles",
	"eastern": "America/New_York", "pacific": "America/Los_Angeles",
}

// zonePlace recognises "Eastern" behind a time; -1 if it is none.
func zonePlace(s string) int {
	switch s {
	case "Eastern", "eastern", "EASTERN":
		return zoneIndex("ET")
	case "Pacific", "pacific", "PACIFIC":
		return zoneIndex("PT")
	}
	return -1
}

func zoneIndex(abbr string) int {
	for i := range zoneNames {
		if zoneNames[i].abbr == abbr {
			return i
		}
	}
	return -1
}

// cityZones gives the zone of datelines, of "Kyiv time" and of outlets, by
// city or country adjective.
var cityZones = map[string]string{
	"kyiv": "Europe/Kyiv", "kiev": "Europe/Kyiv", "ukrainian": "Europe/Kyiv", "odesa": "Europe/Kyiv", "kharkiv": "Europe/Kyiv", "lviv": "Europe/Kyiv",
	"moscow": "Europe/Moscow", "russian": "Europe/Moscow", "st. petersburg": "Europe/Moscow", "sochi": "Europe/Moscow", "minsk": "Europe/Minsk",
	"vladivostok": "Asia/Vladivostok", "istanbul": "Europe/Istanbul", "ankara": "Europe/Istanbul", "turkish": "Europe/Istanbul",
	"london": "Europe/London", "british": "Europe/London", "uk": "Europe/London", "dublin": "Europe/Dublin", "edinburgh": "Europe/London", "lisbon": "Europe/Lisbon",
	"paris": "Europe/Paris", "french": "Europe/Paris", "brussels": "Europe/Brussels", "berlin": "Europe/Berlin", "german": "Europe/Berlin",
	"vienna": "Europe/Vienna", "geneva": "Europe/Zurich", "zurich": "Europe/Zurich", "davos": "Europe/Zurich", "swiss": "Europe/Zurich", "rome": "Europe/Rome",
	"madrid": "Europe/Madrid", "the hague": "Europe/Amsterdam", "amsterdam": "Europe/Amsterdam", "oslo": "Europe/Oslo", "stockholm": "Europe/Stockholm",
	"copenhagen": "Europe/Copenhagen", "helsinki": "Europe/Helsinki", "warsaw": "Europe/Warsaw", "prague": "Europe/Prague", "budapest": "Europe/Budapest",
	"bucharest": "Europe/Bucharest", "sofia": "Europe/Sofia", "athens": "Europe/Athens", "belgrade": "Europe/Belgrade", "pristina": "Europe/Belgrade",
	"sarajevo": "Europe/Sarajevo", "zagreb": "Europe/Zagreb", "vilnius": "Europe/Vilnius", "riga": "Europe/Riga", "tallinn": "Europe/Tallinn",
	"chisinau": "Europe/Chisinau", "tbilisi": "Asia/Tbilisi", "yerevan": "Asia/Yerevan", "baku": "Asia/Baku", "luxembourg": "Europe/Luxembourg",
	"central european": "Europe/Paris", "munich": "Europe/Berlin", "strasbourg": "Europe/Paris",
	"washington": "America/New_York", "new york": "America/New_York", "eastern": "America/New_York", "united nations": "America/New_York", "boston": "America/New_York",
	"u.s. eastern": "America/New_York", "us eastern": "America/New_York", "eastern standard": "America/New_York", "eastern daylight": "America/New_York",
	"miami": "America/New_York", "atlanta": "America/New_York", "chicago": "America/Chicago", "houston": "America/Chicago", "dallas": "America/Chicago",
	"central": "America/Chicago", "mountain": "America/Denver", "denver": "America/Denver", "pacific": "America/Los_Angeles", "los angeles": "America/Los_Angeles",
	"san francisco": "America/Los_Angeles", "seattle": "America/Los_Angeles", "anchorage": "America/Anchorage", "alaska": "America/Anchorage",
	"ottawa": "America/Toronto", "toronto": "America/Toronto", "mexico city": "America/Mexico_City", "havana": "America/Havana", "caracas": "America/Caracas",
	"bogota": "America/Bogota", "bogotá": "America/Bogota", "lima": "America/Lima", "buenos aires": "America/Argentina/Buenos_Aires", "santiago": "America/Santiago",
	"brasilia": "America/Sao_Paulo", "brasília": "America/Sao_Paulo", "rio de janeiro": "America/Sao_Paulo", "sao paulo": "America/Sao_Paulo",
	"jerusalem": "Asia/Jerusalem", "tel aviv": "Asia/Jerusalem", "israeli": "Asia/Jerusalem", "israel": "Asia/Jerusalem", "gaza": "Asia/Gaza", "gaza city": "Asia/Gaza",
	"ramallah": "Asia/Hebron", "cairo": "Africa/Cairo", "amman": "Asia/Amman", "beirut": "Asia/Beirut", "damascus": "Asia/Damascus", "baghdad": "Asia/Baghdad",
	"tehran": "Asia/Tehran", "iranian": "Asia/Tehran", "riyadh": "Asia/Riyadh", "jeddah": "Asia/Riyadh", "doha": "Asia/Qatar", "dubai": "Asia/Dubai", "abu dhabi": "Asia/Dubai",
	"kuwait city": "Asia/Kuwait", "manama": "Asia/Bahrain", "muscat": "Asia/Muscat", "sanaa": "Asia/Aden", "kabul": "Asia/Kabul", "islamabad": "Asia/Karachi",
	"karachi": "Asia/Karachi", "new delhi": "Asia/Kolkata", "delhi": "Asia/Kolkata", "mumbai": "Asia/Kolkata", "indian": "Asia/Kolkata", "dhaka": "Asia/Dhaka",
	"kathmandu": "Asia/Kathmandu", "colombo": "Asia/Colombo", "astana": "Asia/Almaty", "almaty": "Asia/Almaty", "tashkent": "Asia/Tashkent", "samarkand": "Asia/Samarkand",
	"beijing": "Asia/Shanghai", "shanghai": "Asia/Shanghai", "chinese": "Asia/Shanghai", "hong kong": "Asia/Hong_Kong", "taipei": "Asia/Taipei", "tokyo": "Asia/Tokyo",
	"japan": "Asia/Tokyo", "seoul": "Asia/Seoul", "pyongyang": "Asia/Pyongyang", "hanoi": "Asia/Ho_Chi_Minh", "bangkok": "Asia/Bangkok", "manila": "Asia/Manila",
	"jakarta": "Asia/Jakarta", "kuala lumpur": "Asia/Kuala_Lumpur", "singapore": "Asia/Singapore", "canberra": "Australia/Sydney", "sydney": "Australia/Sydney",
	"wellington": "Pacific/Auckland", "nairobi": "Africa/Nairobi", "addis ababa": "Africa/Addis_Ababa", "khartoum": "Africa/Khartoum", "mogadishu": "Africa/Mogadishu",
	"lagos": "Africa/Lagos", "abuja": "Africa/Lagos", "accra": "Africa/Accra", "dakar": "Africa/Dakar", "tripoli": "Africa/Tripoli", "tunis": "Africa/Tunis",
	"algiers": "Africa/Algiers", "rabat": "Africa/Casablanca", "pretoria": "Africa/Johannesburg", "johannesburg": "Africa/Johannesburg", "cape town": "Africa/Johannesburg",
	"harare": "Africa/Harare", "kinshasa": "Africa/Kinshasa", "kigali": "Africa/Kigali", "kampala": "Africa/Kampala", "gmt": "UTC", "greenwich mean": "UTC",
}

// outletZones gives the home zone of outlets, by a part of the name.
var outletZones = []struct{ part, zone string }{
	{"times of india", "Asia/Kolkata"}, {"hindustan", "Asia/Kolkata"}, {"indian express", "Asia/Kolkata"}, {"ndtv", "Asia/Kolkata"}, {"dawn", "Asia/Karachi"}, {"express tribune", "Asia/Karachi"},
	{"irish", "Europe/Dublin"}, {"rte", "Europe/Dublin"}, {"sydney", "Australia/Sydney"}, {"the age", "Australia/Sydney"}, {"australia", "Australia/Sydney"},
	{"new zealand", "Pacific/Auckland"}, {"nz herald", "Pacific/Auckland"}, {"straits times", "Asia/Singapore"}, {"channel newsasia", "Asia/Singapore"},
	{"anadolu", "Europe/Istanbul"}, {"daily sabah", "Europe/Istanbul"}, {"hurriyet", "Europe/Istanbul"}, {"yonhap", "Asia/Seoul"}, {"korea", "Asia/Seoul"},
	{"kyodo", "Asia/Tokyo"}, {"nhk", "Asia/Tokyo"}, {"interfax", "Europe/Moscow"}, {"sputnik", "Europe/Moscow"}, {"sky news", "Europe/London"},
	{"euronews", "Europe/Paris"}, {"arab news", "Asia/Riyadh"},
	{"kyiv", "Europe/Kyiv"}, {"ukr", "Europe/Kyiv"}, {"moscow", "Europe/Moscow"}, {"tass", "Europe/Moscow"}, {"guardian", "Europe/London"},
	{"bbc", "Europe/London"}, {"telegraph", "Europe/London"}, {"gov.uk", "Europe/London"}, {"financial times", "Europe/London"},
	{"new york", "America/New_York"}, {"washington", "America/New_York"}, {"white house", "America/New_York"}, {"politico", "America/New_York"},
	{"cnn", "America/New_York"}, {"npr", "America/New_York"}, {"le monde", "Europe/Paris"}, {"france", "Europe/Paris"}, {"deutsche welle", "Europe/Berlin"},
	{"spiegel", "Europe/Berlin"}, {"haaretz", "Asia/Jerusalem"}, {"israel", "Asia/Jerusalem"}, {"jerusalem", "Asia/Jerusalem"}, {"xinhua", "Asia/Shanghai"},
	{"global times", "Asia/Shanghai"}, {"al jazeera", "Asia/Qatar"}, {"hindu", "Asia/Kolkata"}, {"japan times", "Asia/Tokyo"}, {"los angeles", "America/Los_Angeles"},
}

// zoneOf finds the zone of a place; nil if it is not known.
func zoneOf(place string) *time.Location {
	name := cityZones[strings.ToLower(strings.TrimSpace(place))]
	if name == "" {
		return nil
	}
	loc, err := time.LoadLocation(name)
	if err != nil {
		return nil
	}
	return loc
}

// outletZone finds the home zone of an outlet; nil if it is not known.
func outletZone(outlet string) *time.Location {
	low := strings.ToLower(outlet)
	for _, o := range outletZones {
		if low != "" && strings.Contains(low, o.part) {
			if loc, err := time.LoadLocation(o.zone); err == nil {
				return loc
			}
		}
	}
	return nil
}
