package names

import (
	"strings"
	"testing"
)

func find(text string) string {
	var out []string
	r := Default().Reader(text)
	for _, ref := range r.Refs(Tokens(text, 0, len(text), nil), nil) {
		s := ref.Name
		if ref.Country != "" {
			s += "/" + ref.Country
		}
		if ref.Role != "" {
			s += " (" + ref.Role + ")"
		}
		if ref.InRole {
			s = "-" + s
		}
		if ref.Kind == Place || ref.Locative {
			s = "@" + s
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestAgency(t *testing.T) {
	for credit, want := range map[string]string{
		"AFP": "AFP", "Agence France-Presse": "AFP", "The Associated Press": "AP", "PRESS TRUST OF INDIA": "PTI", "ČTK": "CTK", "AA": "Anadolu",
		"": "", "Associated": "", "The Daily Herald": "",
	} {
		if got := Agency(credit); got != want {
			t.Errorf("Agency(%q) = %q, want %q", credit, got, want)
		}
	}
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"U.S. special envoy Steve Witkoff met leaders in Paris. Witkoff left.", "-United States/US; Steve Witkoff/US (U.S. special envoy); @France/FR; Steve Witkoff/US"},
		{"French President Emmanuel Macron and British Prime Minister Keir Starmer led it", "-France/FR; Emmanuel Macron/FR (French President); -United Kingdom/GB; Keir Starmer/GB (British Prime Minister)"},
		{"Kyiv said Foreign Minister Jane Roe would come. Roe did.", "Ukraine/UA; Jane Roe (Foreign Minister); Jane Roe"},
		{"Mr. Doe and envoy John Q. Public spoke", "Doe; John Q. Public (envoy)"},
		{"Norwegian diplomat Anna Berg said so; Berg left", "-Norway/NO; Anna Berg/NO (Norwegian diplomat); Anna Berg"},
		{"Oman's foreign minister, Badr al-Busaidi, said", "-Oman/OM; Badr al-Busaidi/OM (Oman's foreign minister)"},
		{"Oman's foreign minister said", "Oman/OM (Oman's foreign minister)"},
		{"a Trump-Putin summit after U.S.-Russia talks", "Donald Trump/US; Vladimir Putin/RU; United States/US; Russia/RU"},
		{"a Trump–Putin summit after U.S.–Russia talks – which", "Donald Trump/US; Vladimir Putin/RU; United States/US; Russia/RU"},
		{"talks in Crans-Montana and at Turnberry", "@Crans-Montana/CH; @Turnberry/GB"},
		{"the coalition of the willing and the E3", "Coalition of the Willing; E3"},
		{"Kim Yong Chol met Kim Jong Un", "Kim Yong Chol; Kim Jong Un/KP"},
		{"envoy Kim Hong-gil came. Kim met Roe", "Kim Hong-gil (envoy); Kim Hong-gil"},
		{"leaders of the Nepali Congress and the Kosovo Liberation Army met", "Nepali Congress/NP; Kosovo Liberation Army/XK"},
		{"Jane Roe told Spanish newspaper El Mundo of it", "Jane Roe"},
		{"Erdoğan, Zelensky and Orbán", "Recep Tayyip Erdogan/TR; Volodymyr Zelenskyy/UA; Viktor Orban/HU"},
		{"Abbas Araghchi, the Iranian foreign minister, said", "Abbas Araghchi/IR (Iranian foreign minister); -Iran/IR"},
		{"The Ukrainian Foreign Ministry said on Monday", "Ukrainian Foreign Ministry/UA"},
		{"Switzerland's Guy Parmelin met Switzerland's foreign minister", "-Switzerland/CH; Guy Parmelin/CH; Switzerland/CH (Switzerland's foreign minister)"},
		{"Qatar's foreign ministry spokesman Majed al-Ansari said", "-Qatar/QA; Majed al-Ansari/QA (Qatar's foreign ministry spokesman)"},
		{"coordinator for North Africa Brett McGurk flew", "@Africa; Brett McGurk/US"},
		{"Leaders of 26 countries and envoys from some 30 nations met 5 generals", "Leaders of 26 countries; envoys from some 30 nations"},
		{"Burns, the head of the CIA, met 12 men", "William Burns/US (head of the CIA); -CIA/US"},
		{"Burns on his arm healed", ""},
		{"UN Secretary-General Antonio Guterres wrote", "-United Nations; Antonio Guterres (UN Secretary-General)"},
		{"the top Brexit negotiator David Frost and his EU counterpart Michel Barnier met", "David Frost/GB (top Brexit negotiator); -European Union; Michel Barnier/FR (EU counterpart)"},
		{"the Sudan News Agency and a South American bloc", "Sudan News Agency/SD"},
		{"Welcoming Erdogan, the Democrat John Kerry spoke", "Recep Tayyip Erdogan/TR; John Kerry/US (Democrat)"},
		{"in UN-backed talks Assistant Secretary of State for African Affairs Molly Phee said", "Molly Phee"},
		{"the National Democratic Front and Field Marshal Khalifa Haftar met", "National Democratic Front; Khalifa Haftar/LY (Field Marshal)"},
		{"they met in May", ""},
		{"Foreign ministers Nilos Katsias and Zoro Damitrov met", "Nilos Katsias; Zoro Damitrov"},
		{"Nilos Katsias met Zoro Damitrov", ""},
		{"Anna Berg and Grain Corridor ships and Likud Party", "Anna Berg; Likud/IL"},
		{"Minister of State Hannelore Baldin visits", "Hannelore Baldin (Minister of State)"},
		{"the Secretary of State left", ""},
		{"Then Jill Biden spoke before President Biden left", "Jill Biden; Joe Biden/US (President)"},
		{"Then Jill Biden spoke and Biden left", "Jill Biden; Jill Biden"},
		{"talks in Geneva, Switzerland, were put off", "@Geneva/CH; @Switzerland/CH"},
		{"in Geneva, Russia and Ukraine agreed", "@Geneva/CH; Russia/RU; Ukraine/UA"},
		{"Information Minister Khalid al-Aiser met General Yasser al-Atta, and al-Aiser left", "Khalid al-Aiser (Information Minister); Yasser al-Atta (General); Khalid al-Aiser"},
		{"Anna van der Hoek and Pedro de la Rua met Marco d'Alemo", "Anna van der Hoek; Pedro de la Rua; Marco d'Alemo"},
		{"Simon D'Souza met James O’Brien", "Simon D'Souza; James O’Brien"},
		{"Anna de facto ruled Khalid al fresco", ""},
		{"Mher Grigoryan and Shahin Mustafayev agreed", "Mher Grigoryan; Shahin Mustafayev"},
		{"Ararat Mirzoyan met Nato Botchorishvili", "Ararat Mirzoyan/AM; Nato Botchorishvili"},
		{"a camp in Port Samoyan and a Banyan tree", "@Port Samoyan"},
		{"On Tuesday Minister Anna Berg and A Minister Jane Roe", "Anna Berg (Minister); Jane Roe (Minister)"},
		{"Abdel-Fattah el-Sissi said", "Abdel Fattah al-Sisi/EG"},
		{"Anna Berg, and the Swiss foreign minister, Otto Klein, met", "Anna Berg; -Switzerland/CH; Otto Klein/CH (Swiss foreign minister)"},
		{"a drone hit the Saudi Maternity Hospital and the Turkish Bath House", "Turkey/TR"},
		{"the Saudi hospital and the Russian Embassy", "Saudi Arabia/SA; Russia/RU"},
		{"in Geneva, Russia, Ukraine and Turkey agreed", "@Geneva/CH; Russia/RU; Ukraine/UA; Turkey/TR"},
	} {
		if got := find(c.text); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// What an organisation is called by what it is stands for it only where the text names it.
func TestDescribed(t *testing.T) {
	for text, want := range map[string]string{
		"Roe won the alliance's primaries by a landslide.":           "",
		"NATO met in Narva. Envoys said the alliance would stay.":    "NATO NATO",
		"The bloc's tariffs stay. The EU will vote on them.":         "European Union European Union",
		"The EU met. The bloc will vote.":                            "European Union European Union",
		"Mercosur met. The bloc will vote.":                          "Mercosur",
		"ANATOLIA is no member; the alliance has other plans there.": "",
	} {
		r := Default().Reader(text)
		var got []string
		for _, ref := range r.Refs(Tokens(text, 0, len(text), nil), nil) {
			if ref.Kind == Org {
				got = append(got, ref.Name)
			}
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q: %q, want %q", text, s, want)
		}
	}
}

// Whose somebody is, and who is only spoken for, takes no part.
func TestOnlyInRole(t *testing.T) {
	for text, want := range map[string]string{
		"Israel and the Palestinian militant group Hamas agreed.":                   "Israel Hamas",
		"Israel freed 90 Palestinian prisoners.":                                    "Israel",
		"Russian forces fired.":                                                     "Russia",
		"South Africa's former deputy president, Ann Roe, spoke.":                   "Ann Roe",
		"The spokesman for South African President Cyril Ramaphosa spoke in Narva.": "",
		"An aide to Cyril Ramaphosa met Vladimir Putin.":                            "Vladimir Putin",
		"President Cyril Ramaphosa met Vladimir Putin.":                             "Cyril Ramaphosa Vladimir Putin",
		"The U.S. State Department spoke.":                                          "State Department",
		"PM Albin Kurti spoke.":                                                     "Albin Kurti",
	} {
		r := Default().Reader(text)
		var got []string
		for _, ref := range r.Refs(Tokens(text, 0, len(text), nil), nil) {
			if !ref.InRole && ref.Kind != Place {
				got = append(got, ref.Name)
			}
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q: %q, want %q", text, s, want)
		}
	}
}

// What an article defines by its letters is one organisation, by either name; letters that nobody defines are
// one where the text has them act.
func TestLettersOfAnOrganisation(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The Potters Guild of Narva (PGN) rejected it. The PGN will vote.", "Potters Guild of Narva;Potters Guild of Narva;Potters Guild of Narva;"},
		{"The PGN and XKCP met. PGN officials left, and XKCP said no.", "PGN;XKCP;PGN;XKCP;"},
		{"The GDP rose. GDP growth was slow.", ""},
		{"The Potters Support Forces left. PSF leaders spoke, and the PSF said so.", "Potters Support Forces;Potters Support Forces;Potters Support Forces;"},
		{"Profits (GDP) rose, and the GDP did.", ""},
	} {
		r, got := Default().Reader(c.text), ""
		for _, ref := range r.Refs(Tokens(c.text, 0, len(c.text), nil), nil) {
			if ref.Kind == Org {
				got += ref.Name + ";"
			}
		}
		if got != c.want {
			t.Errorf("%s\n\tgot  %s\n\twant %s", c.text, got, c.want)
		}
	}
}
