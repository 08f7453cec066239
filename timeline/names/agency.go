package names

import "strings"

// Agency returns the name of the news agency that signs with s, in whatever
// case: "AFP" and "Agence France-Presse" are one. "" if none is known. Initials
// are also words and other names, so that s has to stand where a credit does.
func Agency(s string) string { return agencies[strings.ToLower(s)] }

// agencies maps what agencies sign with, in lower case, to their names.
var agencies = map[string]string{
	"ap": "AP", "associated press": "AP", "the associated press": "AP",
	"reuters": "Reuters", "thomson reuters": "Reuters",
	"afp": "AFP", "agence france-presse": "AFP", "agence france presse": "AFP", "france-presse": "AFP",
	"dpa": "dpa", "deutsche presse-agentur": "dpa", "epd": "epd", "kna": "KNA", "apa": "APA", "sda": "Keystone-SDA", "keystone-sda": "Keystone-SDA",
	"ansa": "ANSA", "efe": "EFE", "lusa": "Lusa", "belga": "Belga", "anp": "ANP",
	"pa": "PA Media", "pa media": "PA Media", "press association": "PA Media", "upi": "UPI", "united press international": "UPI",
	"bloomberg": "Bloomberg", "bloomberg news": "Bloomberg", "cnn": "CNN",
	"cp": "The Canadian Press", "canadian press": "The Canadian Press", "the canadian press": "The Canadian Press",
	"aap": "AAP", "australian associated press": "AAP",
	"xinhua": "Xinhua", "xinhua news agency": "Xinhua", "kyodo": "Kyodo", "kyodo news": "Kyodo", "jiji": "Jiji", "jiji press": "Jiji",
	"yonhap": "Yonhap", "yonhap news agency": "Yonhap", "kcna": "KCNA", "bernama": "Bernama",
	"pti": "PTI", "press trust of india": "PTI", "ani": "ANI", "ians": "IANS",
	"tass": "TASS", "itar-tass": "TASS", "ria": "RIA Novosti", "ria novosti": "RIA Novosti", "sputnik": "Sputnik",
	"interfax": "Interfax", "interfax-ukraine": "Interfax-Ukraine", "ukrinform": "Ukrinform", "belta": "BelTA",
	"aa": "Anadolu", "anadolu": "Anadolu", "anadolu agency": "Anadolu", "irna": "IRNA", "isna": "ISNA", "sana": "SANA",
	"petra": "Petra", "wafa": "WAFA", "saudi press agency": "SPA", "mena": "MENA",
	"pap": "PAP", "ctk": "CTK", "čtk": "CTK", "mti": "MTI", "agerpres": "Agerpres", "bta": "BTA", "tanjug": "Tanjug",
	"ntb": "NTB", "ritzau": "Ritzau", "stt": "STT", "tt": "TT",
}
