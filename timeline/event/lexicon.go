package event

// The lexicon: which words are verbs, what kind of event they tell, and what
// they do to the status of the words that depend on them. Lists are closed and
// small on purpose: a verb that is not here is still found by its ending or by
// the auxiliary before it; it then has no type and asserts what its tense says.

// frame is what a verb does to its complement and to dates beside it.
type frame uint8

const (
	frNone     frame = iota
	frSay            // said that: the complement is attributed
	frDeny           // denied that: the complement is negated
	frPlan           // plans to, hopes to, is expected to: expected
	frSched          // is due to, is scheduled to, agreed to, decided to: scheduled
	frPromise        // vowed to: expected
	frPropose        // proposed, offered, urged: proposed
	frThreaten       // threatened to: possible, or conditional beside an if
	frRefuse         // refused to, failed to: negated
	frConsider       // is considering: possible
	frPostpone       // put off
	frCancel         // called off
	frLight          // held talks: the noun tells the event
	frPhase          // began, ended, resumed
	frAspect         // began to, continued to: passes the status through
	frBe             // copula and stative verbs: standing facts
)

// verb is one verb, under all of its forms.
type verb struct {
	base  string
	typ   string // PLOVER type, "" if none
	mode  string
	frame frame
}

// form bits of a word.
type form uint16

const (
	fBase form = 1 << iota // meet
	fS                     // meets
	fPast                  // met (as a past tense)
	fPart                  // met (as a participle)
	fIng                   // meeting
)

// class bits of a word.
type class uint32

const (
	cDet class = 1 << iota
	cPrep
	cConj
	cSub  // if, after, while: opens a clause
	cRel  // who, which
	cPron // a subject pronoun
	cModal
	cBe
	cHave
	cDo
	cNeg
	cTo
	cAdv
	cThat
	cAdj // common adjectives before nouns: keeps "planned" and the like apart
	cPlanNoun
	cNo // no, neither, none: negates the clause it is subject of
)

// word is one entry: everything a written form can be.
type word struct {
	low   string
	class class
	forms form
	verb  *verb
	noun  *noun
}

// noun is a noun that names an event.
type noun struct {
	low  string
	typ  string
	mode string
	many bool
}

var lexicon = buildLexicon()

// verbLists has one line for each type and frame: "TYPE[/mode] frame: verbs".
// "base=past=part" gives irregular forms.
const verbLists = `
CONSULT none: meet=met=met talk speak=spoke=spoken confer consult discuss negotiate visit phone huddle converse telephone parley mingle dine
CONSULT/visit none: travel travel=travelled=travelled fly=flew=flown arrive tour return
CONSULT light: host attend convene co-host cohost co-chair gather assemble chair moderate
CONSULT/third-party none: mediate broker arbitrate
CONSULT none: welcome receive greet brief debrief reconvene
AGREE none: sign conclude initial initial=initialled=initialled ratify adopt approve reach accept finalize finalise seal clinch ink settle compromise co-sign
AGREE sched: agree
AGREE none: normalize normalise
AGREE propose: offer
AGREE promise: commit pledge vow promise undertake=undertook=undertaken guarantee
SUPPORT none: endorse support praise back recognise recognize applaud hail congratulate defend reaffirm salute laud commend thank honour honor reiterate underscore
COOPERATE none: cooperate exchange share partner collaborate purchase export extradite buy=bought=bought swap reopen
AID none: aid provide donate supply deliver fund finance lend=lent=lent grant contribute disburse allocate
YIELD none: pause ease relax waive concede lift drop soften
YIELD/resign none: resign quit=quit=quit
SANCTION none: suspend
RETREAT/withdraw none: withdraw=withdrew=withdrawn retreat evacuate
RETREAT/release none: release free repatriate
RETREAT/disarm none: disarm surrender demobilize demobilise
REQUEST propose: request task ask urge appeal demand invite petition propose suggest recommend implore beg beseech advise counsel counsel=counselled=counselled
ACCUSE none: accuse blame condemn criticise criticize denounce rebuke censure slam decry deplore
ACCUSE say: allege
REJECT refuse: reject refuse decline veto dismiss oppose rebuff
THREATEN threaten: threaten
THREATEN say: warn caution
PROTEST none: protest rally demonstrate
SANCTION none: sanction impose blacklist expel boycott freeze=froze=frozen embargo penalise penalize sever levy
MOBILIZE none: deploy mobilise mobilize amass mass redeploy station test test-fire test
COERCE/arrest none: arrest detain abduct kidnap imprison jail apprehend
COERCE/seize none: seize capture confiscate occupy annex intercept recapture retake=retook=retaken wrest conquer
COERCE none: besiege blockade block halt
COERCE/ban none: ban
COERCE/restrict none: restrict
ASSAULT/assassinate none: assassinate
ASSAULT/heavy-weapons none: bomb shell bombard
ASSAULT none: attack strike=struck=struck kill invade fire shoot=shot=shot wound injure destroy obliterate massacre storm clash fight=fought=fought raid hit=hit=hit ambush target pound
INVESTIGATE none: investigate probe inspect inquire scrutinise scrutinize
none say: decree say=said=said tell=told=told announce state declare confirm report add note claim explain insist argue stress acknowledge admit reveal disclose believe think=thought=thought hear=heard=heard learn indicate tweet post write=wrote=written reply respond assert comment testify signal signal=signalled=signalled assure inform remark contend maintain recall conclude repeat predict estimate forecast=forecast=forecast understand=understood=understood find=found=found show=showed=shown emphasise emphasize boast affirm hint mention specify reassure restate speculate profess reckon
none deny: deny refute
none plan: plan expect hope aim intend want wish seek=sought=sought prepare look anticipate await project try strive attempt need
none sched: schedule slate pencil=penciled=penciled pencil=pencilled=pencilled decide set=set=set book earmark fix arrange order instruct appoint designate elect opt resolve vote
none refuse: fail neglect avoid avert forestall skip snub miss shun
none consider: doubt consider weigh mull contemplate explore ponder study float
none postpone: postpone delay defer reschedule shelve
none cancel: cancel cancel=canceled=canceled scratch scrap abort abandon axe nix ditch scrub scupper scuttle
COERCE/seize none: overrun=overran=overrun
none light: hold=held=held have stage organise organize conduct undergo=underwent=undergone complete take=took=taken make=made=made pay=paid=paid face lead=led=led oversee=oversaw=overseen see=saw=seen witness join unveil present issue publish release host give=gave=given launch mark send=sent=sent
none phase: begin=began=begun cease start open resume end finish close continue restart proceed happen occur last conclude collapse stall wrap expire lapse erupt adjourn flare materialise materialize
none aspect: help manage keep=kept=kept come=came=come go=went=gone move
none be: remain appear seem include contain involve represent consist belong mean=meant=meant know=knew=known live stand=stood=stood lie=lay=lain exist depend require allow apply feature comprise stipulate envisage foresee=foresaw=foreseen
none none: achieve accomplish attain count pull step debate answer advance appear arrange assess assign assume avoid beat=beat=beaten bear=bore=borne
 bind=bound=bound bite=bit=bitten burn burn=burnt=burnt characterise characterize chase check clarify clear collect combine command commence compare compete compile
 complain comply concern connect construct control convert coordinate correct counter damage dare debut decrease deepen defeat
 define deprive derail deserve design devote differ direct disagree disappear dispatch dispute dissolve divide dock drift
 eat=ate=eaten sweep=swept=swept bend=bent=bent cling=clung=clung dig=dug=dug fling=flung=flung forbid=forbade=forbidden forgive=forgave=forgiven kneel=knelt=knelt leap=leapt=leapt shed=shed=shed shrink=shrank=shrunk sling=slung=slung speed=sped=sped spin=spun=spun strive=strove=striven swim=swam=swum swing=swung=swung thrust=thrust=thrust tread=trod=trodden undo=undid=undone wake=woke=woken override=overrode=overridden withhold=withheld=withheld wring=wrung=wrung withstand=withstood=withstood unfreeze=unfroze=unfrozen plead apologise apologize echo edit educate effect elaborate elevate eliminate embark embrace emerge employ empower enable encounter encourage endanger endure
 engage enjoy ensure entail equip establish evade evolve exceed except execute exercise exhaust expand expose facilitate
 favour favor feature feed=fed=fed fill fit flank focus forge forget=forgot=forgotten form formalise formalize foster fuel gain
 hamper handle hang=hung=hung harm hasten hide=hid=hidden highlight hinge hire hurt=hurt=hurt identify illustrate imply import improve indict
 infiltrate influence inherit insert inspire install integrate interfere intervene interview invest isolate
 jeopardise jeopardize judge jump justify kick knock label lack lay=laid=laid lean legalise linger link list listen load locate lock embroil lodge
 match matter measure meddle merge monitor motivate multiply narrow notice notify object observe
 obstruct obtain offset operate outlaw overcome=overcame=overcome owe own participate penetrate perform persist place
 pivot plunge point portray possess prefer preserve presume prevail prevent price proclaim procure produce prohibit prolong prosecute
 prove provoke publicise punish pursue qualify question quote range react read=read=read rebuild=rebuilt=rebuilt recover recruit
 redouble reflect refrain regain regard regret rehearse reign reinforce relate relaunch rely remember remove render rent repair repay=repaid=repaid
 repel quash overturn rescind annul annul=annulled=annulled rescue research resemble reside resist respect rest result retain retaliate retire reunite revive revoke reward ride=rode=ridden ring=rang=rung
 risk roll rush sabotage save scale screen search separate shake=shook=shaken shape shelter shield shock shore shoulder
 sideline simplify slap sleep=slept=slept slide=slid=slid slow smuggle soar solve sort sound speed spare spell downgrade sponsor
 spur stabilise stabilize stay steal=stole=stolen steer stick=stuck=stuck strain strip struggle studio subject substitute succeed suffer suit
 summarise summarize summon supervise suppress surge surpass surprise surround survey survive suspect sustain switch
 tackle tap tear=tore=torn tend terminate thaw throw=threw=thrown tie tighten top touch track trade train transfer transform translate transmit treat
 trim triple undermine unfold unify unite unlock update upgrade uphold=upheld=upheld value vary venture verify view violate
 abide renounce snap upend thwart torpedo foil uphold=upheld=upheld wage wait wake walk wane warrant waste watch water weaken wear=wore=worn widen wield wonder worry worsen
 pin slip yield leave=left=left become=became=become win=won=won lose=lost=lost name call bring=brought=brought put=put=put get=got=got let=let=let run=ran=run work use serve die reject rule pass cut=cut=cut raise rise=rose=risen fall=fell=fallen grow=grew=grown cause create build=built=built turn carry draw=drew=drawn break=broke=broken follow act enter mark cross quit=quit=quit step land depart restore trigger reinstate reimpose blow=blew=blown double distribute head cast=cast=cast introduce submit table file sue charge sentence convict acquit swear=swore=sworn thrash snarl cripple bump shunt rip inaugurate nominate replace sack oust topple overthrow=overthrew=overthrown enact repeal amend activate invoke implement enforce extend renew double bar allow permit force drive=drove=driven spend=spent=spent push pour flow flee=fled=fled displace register record detect discover collapse explode damage sink=sank=sunk shut=shut=shut affect publish circulate draft review revise update exclude express outline describe detail address tour mourn celebrate commemorate honour award choose=chose=chosen select pick unveil shift change reverse restore reinstate lower increase reduce boost strengthen escalate intensify settle drag spark prompt ignite stem date hand accede join secure protect cover free overlap underline play feel=felt=felt sit=sat=sat stop persuade convince lobby press pressure teach=taught=taught catch=caught=caught deal=dealt=dealt sell=sold=sold split=split=split spread=spread=spread vie aspire cost=cost=cost
`

// frames are the names used in verbLists.
var frameNames = map[string]frame{
	"none": frNone, "say": frSay, "deny": frDeny, "plan": frPlan, "sched": frSched, "promise": frPromise,
	"propose": frPropose, "threaten": frThreaten, "refuse": frRefuse, "consider": frConsider, "postpone": frPostpone,
	"cancel": frCancel, "light": frLight, "phase": frPhase, "aspect": frAspect, "be": frBe,
}

// phrasals changes what a verb is by the word after it.
var phrasals = map[string]*verb{
	"call off": {"call off", "", "", frCancel}, "call for": {"call for", "REQUEST", "", frPropose},
	"call on": {"call on", "REQUEST", "", frPropose}, "call upon": {"call on", "REQUEST", "", frPropose},
	"put off": {"put off", "", "", frPostpone}, "push back": {"push back", "", "", frPostpone}, "put back": {"put back", "", "", frPostpone},
	"hold off": {"hold off", "", "", frPostpone},
	"rule out": {"rule out", "REJECT", "", frRefuse}, "decide against": {"decide against", "REJECT", "", frRefuse}, "vote against": {"vote against", "REJECT", "", frRefuse}, "pull out": {"pull out", "RETREAT", "withdraw", frNone},
	"pull back": {"pull back", "RETREAT", "withdraw", frNone}, "step down": {"step down", "YIELD", "resign", frNone},
	"break out": {"break out", "ASSAULT", "", frNone}, "carry out": {"carry out", "", "", frLight},
	"count on": {"count on", "", "", frPlan}, "target for": {"target for", "", "", frSched}, "take over": {"take over", "", "", frNone}, "take place": {"take place", "", "", frPhase}, "sit down": {"sit down", "CONSULT", "", frNone},
	"break off": {"break off", "REJECT", "", frNone}, "walk out": {"walk out", "REJECT", "", frNone},
	"take back": {"take back", "COERCE", "seize", frNone}, "gather pace": {"gather pace", "", "", frPhase}, "gather momentum": {"gather pace", "", "", frPhase},
	"take part": {"take part", "CONSULT", "", frLight}, "kick off": {"kick off", "", "", frPhase}, "go ahead": {"go ahead", "", "", frPhase},
	"plead with": {"plead with", "REQUEST", "", frPropose},
	"plead for":  {"plead for", "REQUEST", "", frPropose}, "press for": {"press for", "REQUEST", "", frPropose}, "push for": {"push for", "REQUEST", "", frPropose}, "lobby for": {"press for", "REQUEST", "", frPropose},
	"blow up": {"blow up", "ASSAULT", "", frNone}, "stay away": {"stay away", "REJECT", "meet", frNone}, "back out": {"back out", "REJECT", "", frNone}, "back away": {"back away", "REJECT", "", frNone},
	"leave for": {"leave for", "CONSULT", "visit", frNone}, "depart for": {"leave for", "CONSULT", "visit", frNone},
	"head to": {"leave for", "CONSULT", "visit", frNone}, "head for": {"leave for", "CONSULT", "visit", frNone},
	"give up": {"give up", "YIELD", "", frNone}, "sign off": {"sign off", "AGREE", "", frNone},
	"set out": {"set out", "", "", frNone}, "set up": {"set up", "", "", frNone}, "set off": {"set off", "", "", frNone}, "set free": {"set free", "RETREAT", "release", frNone},
	"look forward": {"look forward", "", "", frPlan}, "turn down": {"turn down", "REJECT", "", frRefuse},
	"strike down": {"strike down", "REJECT", "", frRefuse}, "throw out": {"throw out", "REJECT", "", frRefuse}, "vote down": {"vote down", "", "", frRefuse},
	"point out": {"point out", "", "", frSay}, "make public": {"point out", "", "", frSay}, "make known": {"point out", "", "", frSay},
	"make clear": {"point out", "", "", frSay}, "come into": {"come into force", "", "", frPhase},
	"enter into": {"enter into force", "", "", frPhase}, "go into": {"go into force", "", "", frPhase},
	"take effect": {"take effect", "", "", frPhase}, "take hold": {"take hold", "", "", frPhase}, "shoot down": {"shoot down", "ASSAULT", "", frNone},
	"tear up": {"tear up", "", "", frNone}, "rip up": {"tear up", "", "", frNone},
	"head off": {"head off", "", "", frNone}, "stave off": {"head off", "", "", frNone}, "ward off": {"head off", "", "", frNone},
	"fall through": {"fall through", "", "", frCancel}, "work on": {"work on", "", "", frNone},
}

// nounLists has one line for each type: "TYPE[/mode]: nouns".
const nounLists = `
CONSULT: meeting meetings talks summit summits negotiation negotiations conference conferences session sessions consultations consultation
 dialogue discussion discussions conversation conversations mediation videoconference gathering briefing round rounds assembly sit-down
 encounter huddle congress ceremony workshop
CONSULT/phone: call calls phone-call
CONSULT/visit: visit visits trip trips tour arrival
AGREE: agreement agreements deal deals accord accords treaty treaties pact pacts memorandum declaration protocol settlement compromise framework communique communiqué roadmap charter
 signing ratification adoption approval endorsement
RETREAT/ceasefire: ceasefire ceasefires cease-fire cease-fires truce truces armistice cessation
RETREAT/withdraw: withdrawal withdrawals pullout
RETREAT/release: release releases
COOPERATE: exchange exchanges swap swaps
ASSAULT: attack attacks strike strikes war wars invasion offensive offensives bombing bombings airstrike airstrikes shelling fighting clash
 clashes assault assaults raid raids bombardment massacre incursion hostilities killing killings coup coups putsch explosion blast
 skirmish skirmishes ambush ambushes shooting shootings assassination
SANCTION: sanctions sanction tariff tariffs tariff embargo snapback duties duty levy levies expulsion
PROTEST: protest protests rally rallies march marches demonstration demonstrations
AID: aid package loan loans funding donation
MOBILIZE: deployment deployments drill drills exercises mobilisation mobilization test tests
INVESTIGATE: inspection inspections investigation inquiry
COERCE: arrest arrests detention seizure blockade
none: vote votes referendum election elections re-election reelection primary primaries ballot deadline deadlines ruling verdict resolution proposal proposals ultimatum inauguration
 speech address announcement launch collapse anniversary transition mandate hearing trial appointment decision letter statement
 presidency opening closing start end crisis revolution uprising handover handovers incident incidents accident accidents collision collisions
 standoff confrontation confrontations resignation runoff run-off earthquake evacuation walkout crackdown
`

// wordLists gives closed classes.
var wordLists = map[class]string{
	cDet: `a an the this that these those his her its their our my your some any every each another both several many few no all such
		two three four five six seven eight nine ten`,
	cPrep: `in on at by for from with of about over under during through between among against into onto within without near across
		around behind beyond toward towards via amid despite regarding concerning following ahead upon along alongside including`,
	cConj: `and but or nor yet`,
	cSub: `if unless after before because although though while when whenever as since until till once whether provided providing whereas
		lest so`,
	cRel:   `who whom which whose where`,
	cPron:  `he she it they we i you`,
	cModal: `will would can could may might shall should ought must won't wouldn't can't cannot couldn't mustn't shouldn't 'll needn't`,
	cBe:    `is are was were be been being am isn't aren't wasn't weren't`,
	cHave:  `has have had having hasn't haven't hadn't`,
	cDo:    `does do did doesn't don't didn't done`,
	cNeg:   `not never n't isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't mustn't shouldn't needn't`,
	cTo:    `to`,
	cThat:  `that`,
	cAdv: `also still now then already soon later again just only even ever yet likely reportedly allegedly apparently jointly formally
		officially finally previously recently initially originally initially immediately briefly further first twice once together
		very largely partly fully nearly almost about probably certainly definitely originally tentatively expectedly back not never always
		often usually sometimes long abruptly currently today tomorrow yesterday here there thus instead early late meanwhile effectively publicly
		maybe perhaps privately directly indirectly repeatedly unilaterally provisionally tentatively otherwise eventually therefore hereby consequently hopefully`,
	cAdj: `new senior top special joint bilateral trilateral multilateral emergency second third fourth fifth sixth seventh next last
		final high-level direct indirect face-to-face peace trade nuclear ceasefire military foreign major key possible potential
		planned proposed upcoming scheduled future recent previous latest earlier fresh further additional important historic
		informal virtual urgent crucial rare phone video annual regular initial interim draft political technical high-stakes
		first preliminary immediate current separate follow-up so-called russian ukrainian international regional global national long-awaited`,
	cPlanNoun: `plan plans proposal proposals offer offers deadline decision pledge promise vow deal agreement intention bid effort efforts
		attempt attempts commitment request demand call calls threat ultimatum invitation vote order move readiness willingness refusal
		goal goals ambition ambitions target hopes hope promise mandate readiness option counterproposal counter-proposal counteroffer`,
	cNo: `no neither none nobody nothing`,
}

// adjectiveVerbs are adjectives that take "to": "is due to", "is likely to".
var adjectiveVerbs = map[string]*verb{
	"due": {"due", "", "", frSched}, "likely": {"likely", "", "", frPlan}, "unlikely": {"unlikely", "", "", frConsider},
	"ready": {"ready", "", "", frPlan}, "willing": {"willing", "", "", frPropose}, "unwilling": {"unwilling", "", "", frRefuse},
	"poised": {"poised", "", "", frPlan}, "eager": {"eager", "", "", frPlan}, "keen": {"keen", "", "", frPlan}, "determined": {"determined", "", "", frPlan},
	"certain": {"certain", "", "", frPlan}, "bound": {"bound", "", "", frPlan}, "able": {"able", "", "", frAspect},
	"unable": {"unable", "", "", frRefuse}, "hopeful": {"hopeful", "", "", frPlan}, "optimistic": {"hopeful", "", "", frPlan},
	"supposed": {"supposed", "", "", frSched}, "going": {"going", "", "", frSched}, "reluctant": {"reluctant", "", "", frRefuse},
	"possible": {"possible", "", "", frConsider}, "underway": {"under way", "", "", frPhase}, "open": {"open", "", "", frPropose},
	"confident": {"confident", "", "", frPlan}, "obliged": {"obliged", "", "", frSched}, "required": {"required", "", "", frSched},
	"scheduled": {"schedule", "", "", frSched}, "slated": {"slate", "", "", frSched}, "set": {"set", "", "", frSched},
	"tipped": {"tipped", "", "", frPlan}, "prepared": {"prepare", "", "", frPlan},
}
