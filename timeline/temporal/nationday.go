package temporal

import (
	"strconv"
	"strings"
)

// Days that many countries have, each its own, by name and country (ISO 3166-1 alpha-2), as month and day; 0-0 is a day of
// another calendar. They are public facts, each as the country itself keeps the day.
var nationDayRows = map[string]string{
	"independence day": `AF 8-19 AG 11-1 AL 11-28 AM 9-21 AO 11-11 AR 7-9 AZ 5-28 BB 11-30 BD 3-26 BF 8-5 BG 9-22 BI 7-1 BJ 8-1 BO 8-6 BR 9-7 BS 7-10
		BW 9-30 BY 7-3 BZ 9-21 CD 6-30 CF 8-13 CG 8-15 CI 8-7 CL 9-18 CO 7-20 CR 9-15 CV 7-5 CY 10-1 CZ 10-28 DJ 6-27 DO 2-27 DZ 7-5 EC 8-10
		EE 2-24 ER 5-24 FI 12-6 FJ 10-10 GA 8-17 GD 2-7 GE 5-26 GH 3-6 GM 2-18 GN 10-2 GQ 10-12 GT 9-15 GW 9-24 GY 5-26 HN 9-15 HT 1-1 ID 8-17
		IL 0-0 IN 8-15 IQ 10-3 JM 8-6 JO 5-25 KE 12-12 KG 8-31 KH 11-9 KM 7-6 KZ 12-16 LB 11-22 LK 2-4 LR 7-26 LS 10-4 LT 2-16 LV 11-18 LY 12-24
		MA 11-18 MD 8-27 ME 5-21 MG 6-26 MK 9-8 ML 9-22 MM 1-4 MN 12-29 MR 11-28 MT 9-21 MU 3-12 MV 7-26 MW 7-6 MX 9-16 MY 8-31 MZ 6-25 NA 3-21
		NE 8-3 NG 10-1 NI 9-15 PE 7-28 PG 9-16 PH 6-12 PK 8-14 PL 11-11 PY 5-15 RW 7-1 SD 1-1 SI 12-26 SL 4-27 SN 4-4 SO 7-1 SR 11-25 SS 7-9
		SV 9-15 SY 4-17 SZ 9-6 TD 8-11 TG 4-27 TJ 9-9 TL 5-20 TM 9-27 TN 3-20 TO 6-4 TT 8-31 TZ 12-9 UA 8-24 UG 10-9 UY 8-25 UZ 9-1 VE 7-5
		VU 7-30 XK 2-17 YE 11-30 ZM 10-24 ZW 4-18`,
	"national day": `AE 12-2 AT 10-26 BE 7-21 BH 12-16 CH 8-1 CN 10-1 ES 10-12 FR 7-14 GR 3-25 HU 8-20 IS 6-17 KW 2-25 LI 8-15 LU 6-23 MC 11-19
		MY 8-31 NO 5-17 OM 11-18 PT 6-10 QA 12-18 RO 12-1 SA 9-23 SE 6-6 SG 8-9 TW 10-10 VN 9-2`,
	"republic day":     `EG 6-18 GY 2-23 IN 1-26 IT 6-2 KZ 10-25 MT 12-13 MV 11-11 NE 12-18 NP 5-28 PK 3-23 TN 7-25 TR 10-29 TT 9-24`,
	"constitution day": `AM 7-5 AZ 11-12 BY 3-15 DK 6-5 ES 12-6 IN 11-26 JP 5-3 KG 5-5 KR 7-17 KZ 8-30 LT 10-25 MX 2-5 NO 5-17 PL 5-3 RO 12-8 RU 12-12 SK 9-1 TH 12-10 TJ 11-6 UA 6-28 US 9-17 UZ 12-8`,
	"revolution day":   `DZ 11-1 EG 7-23 HU 10-23 IR 2-11 LY 2-17 MX 11-20`,
	"victory day":      `AZ 11-8 BD 12-16 TR 8-30`,
	"unity day":        `DE 10-3 RU 11-4`,
}

// nationRows are the words by which a text names a country: itself, its people, its capital, and who speaks for it.
var nationRows = `AE emirati emirates uae; AF afghanistan afghan kabul; AL albania albanian tirana; AM armenia armenian yerevan; AO angola angolan luanda;
	AR argentina argentine argentinian; AT austria austrian vienna; AZ azerbaijan azerbaijani baku; BB barbados; BD bangladesh bangladeshi dhaka;
	BE belgium belgian; BF burkina ouagadougou; BG bulgaria bulgarian sofia; BH bahrain bahraini manama; BI burundi; BJ benin; BO bolivia bolivian;
	BR brazil brazilian brasilia; BW botswana; BY belarus belarusian minsk; BZ belize; CA canada canadian ottawa; CD congo congolese kinshasa; CH switzerland swiss;
	CI ivorian abidjan; CL chile chilean; CN china chinese beijing; CO colombia colombian bogota; CR costa; CY cyprus cypriot nicosia; CZ czech prague;
	DE germany german berlin; DJ djibouti; DK denmark danish copenhagen; DO dominican; DZ algeria algerian algiers; EC ecuador ecuadorean; EE estonia estonian tallinn;
	EG egypt egyptian cairo; ER eritrea eritrean asmara; ES spain spanish madrid; FI finland finnish helsinki; FJ fiji fijian; FR france french;
	GA gabon gabonese; GB british; GE georgia georgian tbilisi; GH ghana ghanaian accra; GM gambia gambian banjul; GN guinea guinean conakry; GR greece greek athens;
	GT guatemala guatemalan; GY guyana guyanese; HN honduras honduran; HT haiti haitian; HU hungary hungarian budapest; ID indonesia indonesian jakarta;
	IL israel israeli; IN india indian indians modi delhi; IQ iraq iraqi baghdad; IR iran iranian tehran; IS iceland icelandic; IT italy italian rome;
	JM jamaica jamaican; JO jordan jordanian amman; JP japan japanese tokyo; KE kenya kenyan nairobi; KG kyrgyzstan kyrgyz bishkek; KH cambodia cambodian;
	KR korea korean seoul; KW kuwait kuwaiti; KZ kazakhstan kazakh astana; LB lebanon lebanese beirut; LK lanka colombo; LR liberia liberian monrovia; LS lesotho;
	LT lithuania lithuanian vilnius; LU luxembourg; LV latvia latvian riga; LY libya libyan tripoli; MA morocco moroccan rabat; MD moldova moldovan chisinau;
	ME montenegro montenegrin podgorica; MG madagascar malagasy; MK macedonia macedonian skopje; ML mali malian bamako; MM myanmar naypyidaw; MN mongolia mongolian;
	MR mauritania mauritanian; MT malta maltese; MU mauritius mauritian; MV maldives maldivian; MW malawi malawian; MX mexico mexican; MY malaysia malaysian;
	MZ mozambique mozambican maputo; NA namibia namibian; NE niger nigerien niamey; NG nigeria nigerian abuja; NI nicaragua nicaraguan managua; NL netherlands dutch;
	NO norway norwegian oslo; NP nepal nepali nepalese; OM oman omani muscat; PE peru peruvian; PG papua; PH philippine philippines filipino manila;
	PK pakistan pakistani islamabad; PL poland polish warsaw; PT portugal portuguese lisbon; PY paraguay paraguayan; QA qatar qatari doha; RO romania romanian bucharest;
	RU russia russian soviet moscow; RW rwanda rwandan kigali; SA saudi riyadh; SD sudan sudanese khartoum; SE sweden swedish stockholm; SG singapore singaporean;
	SI slovenia slovenian; SK slovakia slovak bratislava; SL leone; SN senegal senegalese dakar; SO somalia somali mogadishu; SR suriname; SV salvador salvadoran;
	SY syria syrian damascus; TD chad chadian; TG togo togolese; TH thailand thai bangkok; TJ tajikistan tajik; TL timor; TM turkmenistan turkmen;
	TN tunisia tunisian tunis; TR turkey türkiye turkish ankara erdogan; TT trinidad; TW taiwan taiwanese taipei; TZ tanzania tanzanian;
	UA ukraine ukrainian ukrainians kyiv kiev zelensky zelenskyy; UG uganda ugandan kampala; US america american u.s u.s. us; UY uruguay uruguayan montevideo;
	UZ uzbekistan uzbek tashkent; VE venezuela venezuelan caracas; VN vietnam vietnamese hanoi; XK kosovo kosovan pristina; YE yemen yemeni sanaa;
	ZM zambia zambian lusaka; ZW zimbabwe zimbabwean harare`

// nations gives the country of a word of nationRows.
var nations = func() map[string]string {
	m := map[string]string{}
	for row := range strings.SplitSeq(nationRows, ";") {
		words := strings.Fields(row)
		for _, w := range words[1:] {
			m[w] = words[0]
		}
	}
	return m
}()

// nation gives the country of "Ukraine" and "Ukrainian", for the days that countries name alike; "" if it is none of them.
func nation(word string) string {
	low := toLower(word)
	if c := nations[low]; c != "" || len(low) < 6 {
		return c
	}
	return nations[strings.TrimSuffix(low, "s")] // "Nigerians"
}

// nationDayOf reads a row of nationDayRows.
func nationDayOf(name string) map[string][2]int {
	m := map[string][2]int{}
	words := strings.Fields(nationDayRows[name])
	for i := 0; i+1 < len(words); i += 2 {
		month, day, _ := strings.Cut(words[i+1], "-")
		mm, err := strconv.Atoi(month)
		dd, errDay := strconv.Atoi(day)
		if err != nil || errDay != nil {
			panic("temporal: no day: " + words[i+1])
		}
		m[words[i]] = [2]int{mm, dd}
	}
	return m
}
