"""The words around a place name that decide whether it is one. All folded: ä as ae, ß as ss."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Directly before a place without an article.
PREPOSITIONS = _words("in aus nach bei von um nahe naehe ausm inn i ab bis zwischen vor richtung gen")
#: Nouns that announce a place: "Stadt Essen", "Raum Siegen", "Wohnort Herne".
ANNOUNCING = _words(
    "raum grossraum stadt grossstadt kreisstadt kleinstadt kreis landkreis krs region gegend umgebung umkreis ort wohnort gemeinde naehe umland "
    "heimatstadt standort stadtteil ortsteil bezirk vorort dorf staedtchen wohnhaft wohne wohn wohnen plz postleitzahl oertchen doerfchen ecke "
    "stadtgebiet kreisgebiet"
)
#: Those that leave no doubt, even before a noun such as Essen or Lage.
STRONG = _words(
    "in aus raum grossraum stadt grossstadt kreisstadt kreis landkreis krs region gegend umgebung umkreis wohnort gemeinde naehe heimatstadt standort nahe richtung ausm inn stadtteil ortsteil plz postleitzahl wohnhaft stadtgebiet"
)
#: Between preposition and place: "im schönen Moers", "in ganz Köln".
BETWEEN = _words("schoenen schoene ganz direkt gleich mitten nochmal bzw beispielsweise zb suess")
COORDINATING = _words("und oder bzw u od sowie noch")

TITLES = _words(
    "frau herr herrn fr hr familie fam dr prof professor heisst heisse heissen hiess heissn namens nachname nachnamen vorname vornamen doktor tante onkel heiss familienname"
)
PERSONS_BEFORE = _words(
    "sohn tochter bruder schwester enkel enkelin baby kleiner kleine maus neffe nichte name pflegesohn freund exfreund mann partner kumpel kollege opa papa stiefvater vermieter"
)
FIRST_NAMES = _words(
    "hagen unna marl selm hille lotte titz kall mark horst marten linn melle constantin roland vinn mauritz"
)
CHILD_VERBS = _words(
    "schlaeft weint isst spricht trinkt krabbelt laeuft schreit heult beisst haut redet mag hoert spielt bruellt zahnt kratzt sitzt schlaegt"
)

STREETS = _words(
    "strasse str strase strasze weg allee platz ring tor landstrasse landstr landstrase chaussee damm ufer markt kreuz kreuzung gasse hof pfad steig bahnhofstrasse hellweg schlag berg bruecke"
)
#: Behind a hyphen these make a name of something else: "Bismarck-Straße", "Schalke-Fan".
FACILITIES = STREETS | _words(
    "schule grundschule gesamtschule realschule hauptschule gymnasium kolleg berufskolleg stiftung fan fans trikot spiel spiele haus heim klinik arena stadion ausgabe geld problem probleme stoerung paket zeit plan zeiten verhalten beilage cup syndrom kiefer herpes baendchen spalte bad"
)
#: Before a name they make it something that is nobody's residence.
NOT_RESIDENCE = _words(
    "bezirksregierung regierungsbezirk bistum erzbistum oberlandesgericht olg landessozialgericht flughafen airport landschaftsverband lvr lwl aok barmer "
    "borussia fc vfl bayer bayern msv fortuna arminia rwe weiss schwarz preussen bvb alemannia rot tatort moebel fuerst bismarcks bundesliga"
)
FOOTBALL = _words("gegen")
CLUBS = _words("bayern schalke bvb fc vfl hsv werder hertha")
#: After an adjective they make it a brand or a rule that holds everywhere: "Düsseldorfer Tabelle".
NOT_LOCAL = _words(
    "tabelle modell modells dom liste leitlinie leitlinien screening training elterntraining konzentrationstraining trainingsprogramm schreibprobe institut studie studien "
    "programm wuerstchen bier pils alt printen karneval fassung erklaerung konvention reihe skala test entwicklungstest methode ansatz konzept "
    "curriculum leitfaden muenzen express zeitung rundschau kreuz rechtschreibtest lesetest entwicklungsgitter abendmahl pfandleiher bote platte pumpernickel schinken"
)
#: Nouns after an adjective that is a word or a name itself: "Hammer Westen", "Werner Innenstadt".
LOCAL_NOUNS = _words(
    "innenstadt norden sueden osten westen nordstadt suedstadt stadtteil stadtteile raum umland gegend region jugendamt kita kitas kindergarten kindergaerten rathaus "
    "zentrum altstadt bahnhof stadtgebiet jobcenter tierpark maxipark kreis schulen familienbuero eltern familien muetter kinderklinik krankenhaus kaserne heide buergerbuero stadtwald"
)
HARD_ADJECTIVES = _words(
    "hammer werner lager schwerter buender heider haller hiller horner recker lotter schlanger weseler reker wender kaller marler loehner wetterer rheiner reiner ahler burbacher bergheimer kempener melleaner geraer werther brakeler brueggener frechener giessener erlangener wiener wissener geldener trierer senser ensener muender haltener hasseler alpener frecherer hildener haaner mindener mendener muencher olper klever gocher enger engerer gronauer buerener soester"
)

INSTITUTIONS = (
    "arzt", "aerztin", "klinik", "klinikum", "amt", "hebamme", "hebammen", "platz", "plaetze", "mutter", "vater", "beratung", "stelle", "stellen", "zentrum", "schule", "kita", "kitas", "kiga",
    "garten", "gaerten", "hilfe", "hilfen", "foerderung", "therapie", "paede", "paedin", "paeden", "kurs", "kurse", "gruppe", "treff", "verein", "haus", "heim", "dienst", "spz", "awo", "caritas", "vhs",
    "diakonie", "tafel", "uni", "krabbelgruppe", "schwimmkurs", "therapeut", "therapeutin", "psychologe", "psychologin", "jobcenter", "buero", "praxis", "ambulanz", "jugendtreff", "bildung", "pflege", "hort", "lotsin", "agentur",
)  # fmt: skip
#: Where a meal would be meant as well.
FIRM_INSTITUTIONS = (
    "amt",
    "klinik",
    "klinikum",
    "arzt",
    "aerztin",
    "hebamme",
    "hebammen",
    "spz",
    "uni",
    "jobcenter",
    "beratungsstelle",
    "krankenhaus",
)

#: Nouns and names among the ordinary words: only a strong preposition helps.
NOUNS = _words(
    "essen lage lippe schlangen datteln loehne buende wetter halle horn alpen recke lotte wissen geldern enger much heiden porta werther achen brake holzen lette "
    "erlangen giessen frechen wien gera melle hassel ense losser lev ensen"
)
#: Verbs among them: a capital in mid-sentence helps as well.
VERBS = _words("hamm kamen senden siegen inden wenden verl")
#: Those that are a place when they stand alone at the beginning or the end of a message.
TAIL_WORDS = _words(
    "hamm siegen kamen senden lippe lage loehne buende datteln inden recke horn enger verl lette brake hassel nippes porz deutz buer"
)
#: Not everyday words at all, only easily confused; no condition beyond not being a name.
CLEAR = _words("rheydt porz norf buer deutz")
#: Ordinary even beside their own town: "in Köln weiß das keiner".
VERY_ORDINARY = _words(
    "weiss heissen holt holten eigen merken deuten schlich huellen nette leer duenne massen bergen weiden fahrn flehe muesen nehem soller haaren winden hamme venn halen bieren "
    "abenden hoechsten eisern drove mark heide wahn eil poll brand sand bruch speck kalk boy mitte hafen allerheiligen sueden kolonie forst berge linden quelle senne erle wanne rahm "
    "schale ringel dueck eichen disteln kinderhaus hoern hoerste schueren talle hohne elte tetz becke nord ost dueren"
)
#: Among those also nouns that are well known as a district; a capital or a clause's end beside their town is enough.
VERB_LIKE = _words(
    "weiss heissen holt holten merken deuten schlich huellen nette leer duenne massen bergen fahrn flehe muesen nehem soller haaren winden hamme venn halen "
    "abenden hoechsten eisern drove eigen hoern hoerste schueren talle hohne elte tetz becke"
)

#: Districts so well known that "in", "aus" or "bei" is enough, even in small letters.
WELL_KNOWN_DISTRICTS = _words(
    "kalk erle annen bilk hochfeld schalke bismarck beeck laar homberg eller rath senne sieker bethel resse nippes porz deutz buer eicken broich bockum huels itter altenberg "
    "hochheide ehrenfeld hassels stammheim urbach stockum linden bork massen heeren exter schieder kapellen hardt rott brueck pesch"
)
#: Those that "in" does not make a place: first names, kinds of a quarter, things.
NO_DISTRICT_BY_PREPOSITION = FIRST_NAMES | _words(
    "horst altstadt neustadt innenstadt stadtmitte mitte hafen neue oberstadt waldsiedlung zechensiedlung musikantenviertel suedviertel nordviertel westviertel ostviertel hafenviertel hafengebiet gruenguertel "
    "klinikviertel stadionviertel blumenviertel neuemitte kinderhaus gnadental schmidt koenig koenigludwig unserfritz centro volksgarten westend altdorf germania steinberg rosenberg waldhausen "
    "schwerin buchholz metternich hambach ardey nord ost sued west brock belle cappel capelle leese wuesten ahle enniger ellen gey tente aue schoenau bergen linden massen"
)

#: Plate codes that are used in small letters too, after in, aus, Raum, Kreis.
LOWER_PLATES = _words("do ge re mg bo ms gl ac kr mh bot bi waf coe hf lip gla dn ham ha st un")
LOWER_PLATE_PREPOSITIONS = _words("in aus raum kreis nach stadt")
#: Those only at the end of a clause, or after Kreis: "in st." is Sankt, "in un um" is "rein und".
ENDING_PLATES = _words("st un ha bi ham so mi her do be te si ar ne ob wan din wit bot ac su hs me")
#: Codes that the gazetteer leaves out because they are words, with what they mean in capitals after a preposition.
LONE_PLATES = {"du": "duisburg", "eu": "kreiseuskirchen", "k": "koeln", "d": "duesseldorf", "w": "wuppertal"}

FILLERS = _words(
    "in aus bei nach von im am an der die das den dem wir wohnen wohne wohn wohnt leben lebe ich hier stadt kreis raum naehe und ja also aehm hm na bitte so plz ist es danke hallo hi gerade grad derzeit jetzt "
    "noch momentan zur zeit um umgebung gegend region mein meine unser wohnort ort komme kommen sind bin aktuell nrw deutschland zuhause direkt postleitzahl moin okay ok oder land landkreis umkreis "
    "eigentlich da ganz guten tag abend sagen wir mal war ne nee nein quatsch sorry moment mal meinte meine ich stadtteil ortsteil a e i ruhr rhein"
)

MONEY_AFTER = _words(
    "euro eur km kilometer einwohner schritte familien stunden jahre kinder mal tausend personen menschen brutto netto cent mark prozent"
)
NUMBER_BEFORE = _words(
    "tel telefon nummer aktenzeichen az kundennummer steuernummer kostet euro handy mobil fax nr zeichen kindergeldnummer rund etwa ca circa ueber minus plus"
)

SPLIT_TAILS = (
    "gladbach", "kirchen", "hausen", "kusen", "tal", "bach", "laken", "feld", "dorf", "bueren", "buren", "wede", "winkel", "heim", "rath", "stadt", "kamp", "horst", "berg", "beck", "hoehe",
    "broich", "scheid", "rauxel", "schwick", "mund", "kamen", "stein", "lohn", "wick", "born", "garden", "burg", "loh", "detten", "lage", "busch", "hoeven", "hoevel", "tecken",
)  # fmt: skip
#: Names that are two everyday words when written apart.
NO_SPLIT = _words(
    "dortmund altenberge neuenkirchen neuenrade altenhagen nordkirchen neukirchen bergheim stadtlohn suedlohn steinheim rheinberg winterberg bornheim hoehenberg rosendahl waldheim oberberg neunkirchen steinhagen altena koelnberg reichshof wachtberg freiburg hamburg magdeburg erftstadt darmstadt ingolstadt rheinbach warburg wolfsburg"
)
