package stamp

import (
	"strings"
	"time"
)

// monthLines holds the names of the months by language: full names, case forms
// and the abbreviations that news sites print, one line a month. Names that
// two languages give to different months are left out.
var monthLines = [13]string{
	1:  "january jan januar jänner jaenner janvier janv enero ene janeiro gennaio gen januari januára january styczeń stycznia sty января январь янв січня січень січ januarie ianuarie ian tammikuu tammikuuta leden ledna január januárja január ocak oca ιανουαρίου ιανουάριος ιαν януари siječnja siječanj јануар يناير ژانویه जनवरी जानुयारी জানুয়ারি มกราคม janar janvāris sausio tháng-1",
	2:  "february feb febr februar feber février fevrier févr fevr febrero fevereiro fev febbraio februari február februára luty lutego lut февраля февраль фев февр лютого лютий лют februarie helmikuu helmikuuta únor února şubat şub φεβρουαρίου φεβρουάριος φεβ февруари veljače veljača фебруар فبراير فوریه फरवरी ফেব্রুয়ারি กุมภาพันธ์ shkurt februāris vasario",
	3:  "march mar märz maerz mrz mär mars marzo março marco maart mrt marca marzec marec марта март мар березня березень бер martie maaliskuu maaliskuuta březen března március márc mart μαρτίου μάρτιος μαρ ožujka ožujak مارس मार्च মার্চ มีนาคม marts kovo",
	4:  "april apr avril avr abril abr aprile apríl apríla kwiecień kwietnia kwi апреля апрель апр квітня квітень кві aprilie huhtikuu huhtikuuta duben dubna április ápr nisan nis απριλίου απρίλιος απρ април travnja travanj أبريل ابريل آوریل अप्रैल এপ্রিল เมษายน prill aprīlis balandžio",
	5:  "may mai mayo maio maggio mag mei maj maja máj mája мая май травня травень трав toukokuu toukokuuta květen května május máj mayıs μαΐου μάιος μαϊ svibnja svibanj мај مايو مه मई মে พฤษภาคม maijs gegužės",
	6:  "june jun juni juin junio junho giugno giu júna jún czerwiec czerwca cze июня июнь июн червня червень чер iunie iun kesäkuu kesäkuuta červen června június jún haziran haz ιουνίου ιούνιος ιουν юни lipnja lipanj јун يونيو ژوئن जून জুন มิถุนายน qershor jūnijs birželio",
	7:  "july jul juli juillet juil julio julho luglio lug júla júl lipiec lipca lip июля июль июл липня липень лип iulie iul heinäkuu heinäkuuta červenec července július júl temmuz tem ιουλίου ιούλιος ιουλ юли srpnja srpanj јул يوليو ژوئیه जुलाई জুলাই กรกฎาคม korrik jūlijs liepos",
	8:  "august aug août aout agosto ago augustus augusti augusta sierpień sierpnia sie августа август авг серпня серпень сер elokuu elokuuta srpen srpna augusztus ağustos ağu αυγούστου αύγουστος αυγ kolovoza kolovoz avgust أغسطس اوت अगस्त আগস্ট สิงหาคม gusht augusts rugpjūčio",
	9:  "september sep sept septembre septiembre setiembre setembro set settembre septembra wrzesień września wrz сентября сентябрь сен сент вересня вересень вер septembrie syyskuu syyskuuta září szeptember szept eylül eyl σεπτεμβρίου σεπτέμβριος σεπ септември rujna rujan септембар سبتمبر سپتامبر सितंबर সেপ্টেম্বর กันยายน shtator septembris rugsėjo",
	10: "october oct oktober okt octobre octubre outubro out ottobre ott októbra október październik października paź октября октябрь окт жовтня жовтень жов octombrie lokakuu lokakuuta říjen října ekim eki οκτωβρίου οκτώβριος οκτ октомври listopada-hr октобар أكتوبر اکتبر अक्टूबर অক্টোবর ตุลาคม tetor oktobris spalio",
	11: "november nov novembre noviembre novembro novembra ноября ноябрь ноя нояб листопада листопад лис noiembrie marraskuu marraskuuta kasım kas νοεμβρίου νοέμβριος νοε ноември studenoga studeni новембар نوفمبر نوامبر नवंबर নভেম্বর พฤศจิกายน nëntor novembris lapkričio",
	12: "december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre decembra grudzień grudnia gru декабря декабрь дек грудня грудень груд decembrie joulukuu joulukuuta prosinec prosince aralık ara δεκεμβρίου δεκέμβριος δεκ декември prosinca prosinac децембар ديسمبر دسامبر दिसंबर ডিসেম্বর ธันวาคม dhjetor decembris gruodžio des desember",
}

var weekdayLines = [7]string{
	time.Sunday:    "sunday sun sonntag dimanche domingo domenica zondag niedziela воскресенье неділя söndag søndag sunnuntai neděle vasárnap pazar",
	time.Monday:    "monday mon montag lundi lunes lunedì maandag poniedziałek понедельник понеділок måndag mandag maanantai pondělí hétfő pazartesi segunda-feira segunda",
	time.Tuesday:   "tuesday tue tues dienstag mardi martes martedì dinsdag wtorek вторник вівторок tisdag tirsdag tiistai úterý kedd salı terça-feira terça",
	time.Wednesday: "wednesday wed mittwoch mercredi miércoles mercoledì woensdag środa среда середа onsdag keskiviikko středa szerda çarşamba quarta-feira quarta",
	time.Thursday:  "thursday thu thur thurs donnerstag jeudi jueves giovedì donderdag czwartek четверг четвер torsdag torstai čtvrtek csütörtök perşembe quinta-feira quinta",
	time.Friday:    "friday fri freitag vendredi viernes venerdì vrijdag piątek пятница п'ятниця fredag perjantai pátek péntek cuma sexta-feira sexta",
	time.Saturday:  "saturday sat samstag sonnabend samedi sábado sabado sabato zaterdag sobota суббота субота lördag lørdag lauantai szombat cumartesi",
}

var (
	months   = index(monthLines[:])
	weekdays = index(weekdayLines[:])
)

func index(lines []string) map[string]int {
	m := make(map[string]int, 400)
	for i, line := range lines {
		for w := range strings.FieldsSeq(line) {
			if _, taken := m[w]; !taken {
				m[w] = i
			}
		}
	}
	return m
}

// MonthNamed returns the month of a name or abbreviation in any language of
// the table, without a trailing dot; 0 if none.
func MonthNamed(w string) time.Month {
	if w == "" || len(w) > 32 {
		return 0
	}
	if m, ok := months[w]; ok {
		return time.Month(m)
	}
	return time.Month(months[strings.ToLower(w)])
}

// WeekdayNamed returns the day of the week of a name or abbreviation in any
// language of the table; a trailing dot is allowed.
func WeekdayNamed(w string) (time.Weekday, bool) {
	d, ok := weekdays[strings.ToLower(strings.TrimSuffix(w, "."))]
	return time.Weekday(d), ok
}

// zones holds the zone names that news prints, in minutes east of UTC. "IST"
// and "BST" mean several things; what news sites mean by them is taken.
var zones = map[string]int{
	"utc": 0, "gmt": 0, "z": 0, "wet": 0,
	"est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
	"pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600,
	"bst": 60, "cet": 60, "cest": 120, "mez": 60, "mesz": 120, "eet": 120, "eest": 180, "west": 60,
	"msk": 180, "trt": 180, "ist": 330, "pkt": 300, "sgt": 480, "hkt": 480, "jst": 540, "kst": 540,
	"aest": 600, "aedt": 660, "awst": 480, "acst": 570, "nzst": 720, "nzdt": 780, "brt": -180,
}
