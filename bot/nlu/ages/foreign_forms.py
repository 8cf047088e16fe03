"""How families say ages and pregnancies in other languages: tables of plain words and small patterns, nothing else."""

from __future__ import annotations

from dataclasses import dataclass

NEVER = r"(?!)"


@dataclass(frozen=True)
class Forms:
    """How one language says an age; every text but the patterns is plain words, folded when it is compiled.

    words: the numbers from one on, "|" between spellings, "_" for a space; more: other numbers as "word=value".
    ages: before or after the unit, what makes the time an age; both empty means that the unit alone does.
    half: between number and unit ("und ein halbes"); half_after: the same behind the unit.
    run: a week (group "w" or, before the number, "w2") or month ("m", "m2") of a pregnancy is a number beside it.
    ordinals: the running months of a pregnancy from the first on, as patterns.
    whole: one word that is an age, with its number in front ("dwulatek"); joined: the numbers as they stand in it.
    script: letters that only such languages use; a message with one of them is read whatever the gate says.
    bare, bare_own: what stands before a number without a unit, a child's or the writer's.
    own_first: patterns with {n}, the writer's age with the story after it and no mark between ("мне 13 боюсь идти домой").
    soon, classes, alone_weeks, alone_months, due: patterns with places: {n} a number, {o} an ordinal, {m} a month;
    the age a child will be, a school class, a week or month that is of a pregnancy by its form, a birth ahead.
    class_names: classes by name, as "pattern=class"; month_names: the twelve months as patterns.
    surely: what stands before an age although it looks like "since" elsewhere.
    stages: pattern, lowest and highest month of a child whose age is not said.
    """

    gate: str
    words: str
    years: str
    months: str
    weeks: str = NEVER
    more: str = ""
    before: str = ""
    after: str = ""
    own: str = NEVER
    own_after: str = NEVER
    pregnant: str = NEVER
    denied: str = NEVER
    denied_after: str = NEVER
    half: str = NEVER
    half_after: str = NEVER
    preg_weeks: str = NEVER
    preg_months: str = NEVER
    ordinals: str = ""
    joined: str = ""
    joined_years: str = NEVER
    joined_months: str = NEVER
    one_year: str = NEVER
    script: str = NEVER
    surely: str = NEVER
    bare: str = NEVER
    bare_own: str = NEVER
    own_first: tuple[str, ...] = ()
    soon: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    class_names: str = ""
    alone_weeks: tuple[str, ...] = ()
    alone_months: tuple[str, ...] = ()
    due: tuple[str, ...] = ()
    month_names: str = ""
    stages: tuple[tuple[str, int, int], ...] = ()


_ARABIZI_CHILD = r"(?:\b(?:3omr\w*|3andi|3anda|3andha|3endi|[ei]bni|3and[ou]|3ind[iou]|3end[aou]|bni|wala?di|wldi|weldi|waldi|bint[iy]|benti|tifl\w*|tefl\w*|bnt\w*|wlad\w*|awlad\w*|sghir\w*|bebe|baby)\b[^.!?]{0,20})$"
_RU_CHILD = r"\b(?:syn\w*|doch\w*|rebe?n\w*|rebyon\w*|malysh\w*|mal'?chik\w*|devoch\w*|detya?m?|detei|emu|ej|ey|yey|im|vnuk\w*|vnuch\w*|brat\w*|sestr\w*|mne|vozrast\w*|starsh\w*|mladsh\w*)\b[^.!?]{0,14}$"

LANGUAGES = (
    Forms(  # Turkish
        gate="yaş yas ayl aylı hamile gebe bebe bebek haftal olacak yeni_do oğlum oglum kızım kizim haftaday çocu cocu torunum ergen sınıf sinif doğum dogum",
        bare=r"\b(?:o[gğ]lum|k[iı]z[iı]m|[cç]ocu[gğ]um|torunum|ye[gğ]enim|karde[sş]im|o[gğ]lan|[cç]ocuklar[iı]m|k[iı]zlar[iı]m|o[gğ]ullar[iı]m)",
        soon=(r"(?<!saat )(?<!\w){n}\s+(?:ya[sş][iı]na\s+gir\w*|ya[sş][iı]n[iı]\s+dolduracak|olacak(?!\s+m[iı]))",),
        classes=(r"(?<!\w){n}\s?\.?\s?s[iı]n[iı]f\w*", r"(?<!\w){o}\s+s[iı]n[iı]f\w*"),
        alone_weeks=(r"(?<!\w){n}\s?\.?\s?hafta(?:s[iı]nda|da)y[iı][mz]\b",),
        alone_months=(r"(?<!\w){n}\s?\.?\s?ay(?:[iı]nda|da)y[iı][mz]\b(?!\s+(?:burada|almanya))",),
        due=(r"{m}(?:t|d|[^\W\d])*\s+(?:\w+\s+){0,2}?do[gğ](?:um|ur)\w*", r"do[gğ]um\w*\s+(?:\w+\s+){0,2}?{m}\w*"),
        month_names=r"ocak\w* [sş]ubat\w* mart\w* nisan\w* may[iı]s\w* haziran\w* temmuz\w* a[gğ]ustos\w* eyl[uü]+e?l\w* ekim\w* kas[iı]m\w* aral[iı]k\w*",
        words="bir iki üç|uc dört|dort beş|bes altı|alti yedi sekiz dokuz on on_bir on_iki on_üç|on_uc on_dört|on_dort on_beş|on_bes on_altı|on_alti on_yedi on_sekiz",
        more="birbuçuk=1.5 birbucuk=1.5",
        years=r"ya[sş][iı]n\w*|ya[sş]",
        months=r"ayl[iı]k\w*",
        weeks=r"haftal[iı]k\w*",
        after=r"(?:ya[sş][iı]n|ayl[iı]k|haftal[iı]k)",
        own_after=r"ya[sş][iı]nday[iı]m",
        own=r"\bben\s+$",
        half=r"\s+bu[cç]uk\s+",
        pregnant=r"\bhamile(?:yim|yiz|dir|lik\w*|ligim\w*|liğim\w*)?\b|\bgebe(?:yim|yiz|li[kğg]\w*)?\b|\bbebek\s+bekliyor\w*",
        denied_after=r"\s*de[gğ]il",
        preg_weeks=r"haftal[iı]k|hafta\w*",
        preg_months=r"ayl[iı]k|ay[iı]nda\w*|ay",
        ordinals="birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu",
        stages=(
            (r"\byeni\s?do[gğ]an\w*|\byeni\s+do[gğ]um\s+yapt[iı]m", 0, 1),
            (r"\bergen(?:lik)?\b(?!\s+psik)|\bergenli[kğ]\w*", 156, 215),
            (r"\bbebe(?:k|[gğ])(?!\w*\s+(?:araba\w*|bez\w*|bak[iı]c\w*|bekl\w*|istiyor\w*))(?:im\w*|imiz\w*|ler\w*|i|e|te|ten)?\b", 0, 11),
        ),
    ),
    Forms(  # English
        gate="year month yr week wk pregnant is_ 's_ yo y/o mo_ month toddler newborn teen old grade class mum_ kids my_son my_daughter brother sister due_ teenage will_be having_a twins expecting girl boy",
        bare=r"\b(?:my|our|a|one|the|years?)\s+(?:\w+\s+)?(?:son|daughter|kids?|child|children|boys?|girls?|little\s+one|brother|sister|twins)(?:\s+(?:is|are|aged?))?|^\W*(?:son|daughter|boy|girl|child|kid)",
        soon=(r"\b(?:turning|turns|will\s+be|will\s+turn|be\s+turning|gonna\s+be)\s+(?:\w+\s+)?{n}(?!\w|\s*(?:weeks|months|hours|of|days|euro))",),
        classes=(r"\b{n}(?:st|nd|rd|th)\s+grade\w*", r"\b{o}\s+grade\w*"),
        alone_weeks=(r"\bi\s?'?\s?(?:a?m)\s+(?:\w+\s+)?{n}\s+(?:weeks|wks)\b(?!\s*(?:old|late|behind|in\s))", r"(?<!\w){n}\s*(?:weeks|wks)\s+along\b", r"(?<!\w){n}\s*(?:weeks|wks)\b(?=[^.!?]*\b(?:midwife|prenatal|birth\s+class|antenatal)\b)(?!\s*old)"),
        alone_months=(r"(?<!\w){n}\s*months\s+along\b",),
        due=(r"\b(?:due(?:\s+date)?|giving\s+birth|(?:having|expecting)\s+(?:a|our|my)\s+(?:(?:\w+\s+)?(?:baby|child)|first|second|third)|expecting|baby\s+(?:is\s+)?(?:due|coming|comes))\s+(?:is\s+|will\s+be\s+)?(?:in|at\s+the\s+end\s+of|end\s+of|early|late)?\s*{m}\b",),
        month_names=r"january february march april may june july august september october november december",
        words="one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen",
        more="twenty=20",
        years=r"(?:years?|yrs?|yo\b|y/o|y\.o\b\.?)",
        months=r"(?:months?|mths?|mos?\b)",
        weeks=r"(?:weeks?|wks?)",
        before=r"\b(?:he|she|son|daughter|child|kid|baby|boy|girl|brother|sister|he's|she's|twins|aged?|newborn|toddler)\b(?:\s*(?:is|are|has)|'s)?[\s,:(-]*(?:now\s+|already\s+|almost\s+|only\s+|just\s+|about\s+)*$",
        after=r"(?:years?|yrs?|months?|mths?|mos?|weeks?|wks?)[\s-]*(?:old|olds)\b|yo\b|y/o|y\.o|(?:years?|months?|weeks?)[\s-]+(?:son|daughter|boy|girl|baby|child|kid|toddler)\b|mo\b",
        own=r"\b(?:i\s?'?\s?m|i\s+am|im|me)\s+(?:a\s+|only\s+|just\s+)*$",
        half=r"\s+and\s+(?:a|one)\s+half\s*-?|\s?1/2\s*-?",
        half_after=r"\s+and\s+a\s+half(?:\s+old)?",
        pregnant=r"\bpregnant\b|\bpregnancy\b|\bexpecting\s+(?:(?:a|our|my)\s+(?:\w+\s+)?(?:baby|child)|(?:our|my)\s+(?:first|second|third|fourth)|twins)\b",
        denied=r"\b(?:not|n't|never|was|were|get|getting|become)\s+(?:\w+\s+)?$",
        preg_weeks=r"weeks?|wks?|(?:st|nd|rd|th)\s+week",
        preg_months=r"months?|(?:st|nd|rd|th)\s+month",
        ordinals="first second third fourth fifth sixth seventh eighth ninth",
        stages=(
            (r"\bnew\s?born\b(?!\s+(?:clothes|screen))", 0, 1),
            (r"\btoddlers?\b", 12, 35),
            (r"\bteenage(?:rs?|\s+(?:son|daughter|boy|girl))\b", 156, 215),
            (r"\b(?:my|our|a)\s+baby\s+(?:boy|girl)\b", 0, 11),
            (r"\b(?:preschooler|pre-schooler)s?\b", 36, 71),
        ),
    ),
    Forms(  # French
        gate="ans an_ mois enceinte bébé bebe nouveau nourrisson grossesse semaine _cp cp_ ce1 ce2 cm1 cm2 sixi cinqui quatri seconde première maternelle 6e 5e 4e 3e 6è 5è 4è 3è _ado accouch attend fils fille",
        soon=(r"\b(?:aura|va\s+avoir|f[eê]tera|aura\s+bient[oô]t)\s+(?:bient[oô]t\s+)?{n}\s+ans\b",),
        class_names=r"(?:en|au|du|de)\s+cp=1 ce1=2 ce2=3 cm1=4 cm2=5 (?:en|de|au|classe\s+de)\s+(?:6\s?(?:e|[eè]me)|sixi[eè]me)=6 (?:en|de|classe\s+de)\s+(?:5\s?(?:e|[eè]me)|cinqui[eè]me)(?!\s+(?:mois|semaine))=7 (?:en|de|classe\s+de)\s+(?:4\s?(?:e|[eè]me)|quatri[eè]me)(?!\s+(?:mois|semaine))=8 (?:en|de|classe\s+de)\s+(?:3\s?(?:e|[eè]me)|troisi[eè]me)(?!\s+(?:mois|semaine))=9",
        due=(r"\b(?:accouche\w*|naissance|terme|b[eé]b[eé]|naitra|na[iî]tre)\s+(?:\w+\s+){0,2}?(?:en|pour|pr[eé]vue?\s+en|d[eé]but|fin)\s+{m}\b",),
        month_names=r"janvier f[eé]vrier mars avril mai juin juillet ao[uû]t septembre octobre novembre d[eé]cembre",
        words="un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit",
        years=r"ans?",
        months=r"mois",
        weeks=r"semaines?",
        before=r"(?<!y )(?<!y' )(?:\b(?:a|ont|de|fils|fille|enfant|bébé|bebe|garçon|garcon|âgée?s?|agee?s?|et|ai)\s+(?:presque\s+|d[eéè]j[aà]\s+|bient[oô]t\s+|seulement\s+|maintenant\s+|de\s+)*|\b(?:fils|fille|enfant|bébé|bebe|garçon|garcon)\s+d')$|[,(]\s*$",
        own=r"\bj\s?'\s?ai\s+(?:\w+\s+)?$",
        half_after=r"\s+et\s+demie?",
        pregnant=r"\benceintes?\b|\bgrossesse\b|\battend(?:s|ons)\s+(?:un|notre|mon|des)\s+(?:\w+\s+)?(?:b[eé]b[eé]|enfant|jumeaux|jumelles)\b",
        denied=r"\b(?:pas|l'|plus|une|jamais)\s*$",
        preg_weeks=r"(?:[eè]me|e|i[eè]me)?\s*semaines?|sa\b",
        preg_months=r"(?:[eè]me|e|i[eè]me)?\s*mois",
        ordinals="premier deuxi[eè]me troisi[eè]me quatri[eè]me cinqui[eè]me sixi[eè]me septi[eè]me huiti[eè]me neuvi[eè]me",
        stages=(
            (r"\bnouveau-?\s?n[eé]e?s?\b", 0, 1),
            (r"\b(?:ado|ados|adolescente?s?)\b", 156, 215),
            (r"\b(?:b[eé]b[eé]s?|nourrissons?)\b", 0, 11),
        ),
    ),
    Forms(  # Polish
        gate="lat rok miesi mies ciąż ciaz tygod niemowl noworod roczn letni dziec półtora poltora latk syn_ córk corka dzieck klas nastol rodz poród porod mam_",
        bare=r"\b(?:syn|c[oó]rka|dziecko|ch[lł]opiec|dziewczynka|wnuk|wnuczka|brat|siostra|dzieci)(?:\s+(?:ma|maj[aą]))?|\b(?:syn|c[oó]rka)\s+\w+\s+ma",
        bare_own=r"^\W*mam(?=\s+(?:1[0-9]|20)\s*(?:$|[,.!]))",
        soon=(r"\b(?:sko[nń]czy|ko[nń]czy|b[eę]dzie\s+mia[lł]a?)\s+(?:wkr[oó]tce\s+)?{n}(?:\s+lata?|\s+latka)?(?!\w)",),
        classes=(r"(?<!\w){n}\s?\.?\s?klas(?:y|ie|a|[eę])\b", r"(?<!\w){o}\s+klas(?:y|ie|a|[eę])\b", r"\bklas(?:y|ie|a)\s+{n}(?!\w)"),
        alone_weeks=(r"\bjestem\s+(?:\w+\s+)?w\s+{n}\s?\.?\s?(?:tygodniu|tyg\b)", r"(?<!\w){n}\s?\.?\s?(?:tydzie[nń]|tygodniu|tyg\b)(?=[^!?]*(?:po[lł]o[zż]n|por[oó]d|ci[aą][zż]))"),
        alone_months=(r"\bjestem\s+(?:\w+\s+)?w\s+{n}\s?\.?\s?miesi[aą]cu\b",),
        due=(r"\b(?:rodz[eę]|urodz[eę]|por[oó]d\w*|por[oó]du)\s+(?:\w+\s+){0,2}?w\s+{m}", r"\bw\s+{m}\s+(?:rodz[eę]|urodz[eę]|por[oó]d)\b"),
        month_names=r"stycz\w+ lut\w+ mar[cz]\w* kwie\w+ maj\w* czerw\w+ lip\w+ sierp\w+ wrze\w+ pa[zź]dz\w+ listop\w+ grud\w+",
        words="jeden|rok dwa|dwie trzy cztery pięć|piec sześć|szesc siedem osiem dziewięć|dziewiec dziesięć|dziesiec jedenaście|jedenascie dwanaście|dwanascie trzynaście|trzynascie czternaście|czternascie piętnaście|pietnascie szesnaście|szesnascie siedemnaście|siedemnascie osiemnaście|osiemnascie",
        more="półtora=1.5 poltora=1.5",
        years=r"(?:lat(?:a|ka|ek)?|roczek|rok|roku)",
        months=r"(?:miesi[aą]c\w*|miesi[eę]c\w*|mies)",
        weeks=r"tygod(?:ni\w*|nie|zie[nń])",
        before=r"\b(?:ma|maj[aą]|wiek|wieku|syn\w*|c[oó]r\w*|dziec\w*|ch[lł]op\w*|dziewczyn\w*|mia[lł]\w*|sko[nń]czy[lł]\w*|mam|noworod\w*|niemowl\w*|wnuk\w*|wnucz\w*|synek\w*|bli[zź]ni\w*)\b[^.!?]{0,14}$",
        own=r"\bmam\s+$",
        half=r"\s+i\s+p[oó][lł]\s+",
        pregnant=r"\bw\s+ci[aą][zż]y\b|\bci[aą][zż][aąyęe]\b|\bspodziewa(?:m|my)\s+si[eę]\s+(?:\w+\s+)?dzieck\w*",
        denied=r"\b(?:nie\s+jestem|nie|by[lł]am|po)\s*$",
        preg_weeks=r"\.?\s*(?:tydzie[nń]|tygod\w*)",
        preg_months=r"\.?\s*miesi[aąeę]c\w*",
        ordinals="pierwsz\\w* drugi\\w* trzeci\\w* czwart\\w* pi[aą]t\\w* sz[oó]st\\w* si[oó]dm\\w* [oó]sm\\w* dziewi[aą]t\\w*",
        joined="jedno|rocz dwu trzy|trzech cztero|czterech pięcio|piecio sześcio|szescio siedmio ośmio|osmio dziewięcio|dziewiecio dziesięcio|dziesiecio jedenasto dwunasto trzynasto czternasto piętnasto|pietnasto szesnasto siedemnasto osiemnasto",
        joined_years=r"(?:lat(?:ek|k\w+|ków)|letni\w*|roczn\w*)",
        joined_months=r"miesi[eę]czn\w*",
        one_year=r"\brocz(?:ek|niak\w*)\b|\broczn(?:y|a|e|ego|ej|emu)\s+(?:syn|c[oó]r|dziec|ch[lł]op|dziewcz|malu)\w*",
        stages=(
            (r"\bnoworod(?:ek|k)\w*\b", 0, 1),
            (r"\bnastolat(?:ek|k\w+)\b", 156, 215),
            (r"\bniemowl\w+\b", 0, 11),
            (r"\bbobas\w*\b", 0, 11),
        ),
    ),
    Forms(  # Romanian
        gate="ani an_ luni lună luna rcinat gravid bebe sarcin săptăm saptam nou-n fetiț fetit băia baiat fiul fiica copil clasa aștept astept nasc adolesc",
        soon=(r"\b(?:face|va\s+face|[iî]mpline[sșş]te)\s+(?:[iî]n\s+cur[aâ]nd\s+)?{n}(?:\s+ani)?(?!\w)",),
        classes=(r"\bclasa\s+(?:a\s+)?{n}(?:\s?-?\s?a)?(?!\w)", r"\bclasa\s+(?:a\s+)?{o}(?!\w)"),
        due=(r"\b(?:nasc|na[sșş]te|na[sșş]terea|termen\w*|nasca|nasc[aă])\s+(?:\w+\s+){0,2}?[iî]n\s+{m}", r"\b[iî]n\s+{m}\s+(?:nasc|na[sșş]te)\b"),
        month_names=r"ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
        words="un doi|două|doua trei patru cinci șase|şase|sase șapte|şapte|sapte opt nouă|noua zece unsprezece doisprezece|douăsprezece|doisprezece treisprezece paisprezece cincisprezece șaisprezece|şaisprezece|saisprezece șaptesprezece|şaptesprezece|saptesprezece optsprezece",
        years=r"(?:anisori|ani|an|anișori)",
        months=r"(?:luni|lun[aă])",
        weeks=r"s[aă]pt[aă]m[aâ]n\w+",
        before=r"\b(?:are|au|b[aă]i[ae]?[tțţ]\w*|nepo\w*|fiu\w*|fiic\w*|fat\w*|feti[tțţ]\w*|copi[li]\w*|bebelu[sșş]\w*|v[aâ]rsta|am|avea|împlinit|implinit)\s+(?:(?:mea|meu|mei|mele|noastr[aăe]|nostru|ei|lui|sa|s[aă]u)\s+)?(?:de\s+|acum\s+|deja\s+|doar\s+)*$",
        own=r"\bam\s+$",
        half_after=r"\s+[sșş]i\s+(?:jum[aă]tate|jum[aă]|ceva)",
        pregnant=r"\b[iî]ns[aă]rcinat[aă]\b|\bgravid[aă]\b|\bsarcin[aă]\b|\ba[sșş]tept(?:[aă]m)?\s+(?:un\s+)?(?:copil|bebe\w*)\b",
        denied=r"\bnu\s+(?:sunt|este|s[iî]nt)\s*$",
        preg_weeks=r"(?:-?a)?\s*(?:de\s+)?s[aă]pt[aă]m[aâ]n\w+",
        preg_months=r"(?:-?a)?\s*(?:de\s+)?lun[aăi]",
        ordinals="(?:nt[aâ]i|prima) doua treia patra cincea [sșş]asea [sșş]aptea opta noua",
        stages=(
            (r"\bnou-?\s?n[aă]scut\w*\b", 0, 1),
            (r"\badolescent\w*\b", 156, 215),
            (r"\bbebe(?:lu[sșş]\w*|lus\w*)\b", 0, 11),
        ),
    ),
    Forms(  # Russian
        gate="год лет месяц мес беремен недел малыш младен новорож груднич полтора годик",
        script="[\u0430-\u044f]",
        bare=r"\b(?:ему|ей|им|(?:моему\s+|моей\s+|нашему\s+|нашей\s+)?(?:сыну|сыночку|дочке|дочери|дочурке|реб[её]нку|малышу|малышке|внуку|внучке|мальчику|девочке|брату|сестре|детям|старшему|старшей|младшему|младшей|племяннику|моему|моей))(?:\s+(?:уже|почти|только|всего|сейчас))*",
        bare_own=r"\bмне(?:\s+(?:уже|почти|только|всего|сейчас))*",
        own_first=(r"\bмне\s+(?:(?:уже|почти|только|всего|сейчас)\s+)*{n}\s+(?=(?:\w+(?:[юу]|[юу]сь)|я|меня|мне|мой|моя|моего|мою|у|на|не|нет|никто|боюсь|беременна\w*|мам\w*|пап\w*|отец|отчим\w*|мать|родител\w*|живем|живём|одноклассник\w*|учител\w*|(?!недел)\w+ли|брат\w*|сестр\w*|парень|сбежал\w?|ушел|ушла|одна|один|дома|в|из|с|и)(?!\w))(?!(?:минуту|секунду|евро|в\s+день))",),
        soon=(r"\b(?:в\s+{m}|скоро|осенью|летом|весной|зимой|ему|ей|сыну|дочке|дочери|реб[её]нку)\s+(?:(?:скоро|ему|ей|сыну|дочке|уже|в\s+\w+)\s+)*(?:будет|исполнится)\s+{n}(?!\w|\s*(?:раз|недел|месяц|час|дн|евро))",),
        classes=(r"(?<!\w){n}\s?-?(?:м|й|ый|ом|го)?\s+класс(?:е|а)?(?!\w)", r"(?<!\w){o}\s+класс(?:е|а)?(?!\w)", r"(?<!\w){o}классни\w+"),
        alone_weeks=(r"(?<![\w])(?:на\s+)?{n}\s?-?(?:я|й|ой)?\s+недел[яеи](?!\w)(?=.*(?:акушер|рожа|родов|роды|роддом|беремен|узи\b))", r"(?:акушер\w*|рожа\w*|родов\w*|роды|роддом\w*|беременн\w*)[^.!?]{0,30}?(?<!\w){n}\s?-?(?:я|й|ой)?\s+недел[яе](?!\w)"),
        due=(r"\b(?:рожа\w+|родить|роды|родится|пдр|срок\s+родов)\s+(?:\w+\s+){0,2}?(?:в\s+(?:начале\s+|конце\s+|середине\s+)?){m}", r"\bв\s+{m}\s+(?:рожа\w+|роды|родится)\b"),
        month_names=r"январ\w+ феврал\w+ март\w* апрел\w+ ма[йея] июн\w+ июл\w+ август\w* сентябр\w+ октябр\w+ ноябр\w+ декабр\w+",
        words="один|одного два|две|двух три|трех|трёх четыре|четырех|четырёх пять|пяти шесть|шести семь|семи восемь|восьми девять|девяти десять|десяти одиннадцать|одиннадцати двенадцать|двенадцати тринадцать|тринадцати четырнадцать|четырнадцати пятнадцать|пятнадцати шестнадцать|шестнадцати семнадцать|семнадцати восемнадцать|восемнадцати",
        more="полтора=1.5 полутора=1.5 двадцать=20 тридцать=30",
        years=r"(?:год(?:а|ик|ика|у)?|лет|годика?|годков)",
        months=r"(?:месяц\w*|мес)",
        weeks=r"недел\w*",
        before=r"\b(?:нам(?=\s*$)|двойн\w*|близнец\w*|сын\w*|доч\w*|реб[её]н\w*|малыш\w*|дет\w*|мальчик\w*|девоч\w*|ему|ей|им|внук\w*|внучк\w*|брат\w*|сестр\w*|возраст\w*|исполнилось|мне|младш\w*|старш\w*|подрост\w*)\b[^.!?]{0,14}$",
        own=r"\bмне\s+(?:\w+\s+)?$",
        half=r"\s+с\s+половиной\s+",
        half_after=r"\s+с\s+половиной",
        pregnant=r"\bберемен(?:на|ная|ной|ность|ности|ную)\b|\bжд(?:у|[её]м)\s+(?:(?:второго|третьего|первого)\s+)?(?:реб[её]нка|малыша|двойню|пополнени\w+)|\bскоро\s+(?:рожать|рожу|роды)\b",
        denied=r"\b(?:не|была|после|во\s+время)\s*$",
        preg_weeks=r"(?:-?[а-я]{1,2})?\s*недел\w*",
        preg_months=r"(?:-?[а-я]{1,2})?\s*месяц\w*",
        ordinals="перв\\w* втор\\w* трет\\w* четв[её]рт\\w* пят\\w+ шест\\w+ седьм\\w* восьм\\w* девят\\w+",
        joined="одно дву|двух тр[её]х четыр[её]х пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати",
        joined_years=r"летн\w*",
        joined_months=r"месячн\w*",
        one_year=r"\b(?:ему|ей|малышу|малышке|сыну|дочке|дочери|ребенку|ребёнку)\s+(?:(?:уже|почти|всего|скоро)\s+)*год(?:ик)?\b|\bгодовал\w*",
        stages=(
            (r"\bноворожд[её]нн\w*", 0, 1),
            (r"\bподрост(?:о?к\w*)\b", 156, 215),
            (r"\b(?:младен\w+|грудничо?к\w*)", 0, 11),
        ),
    ),
    Forms(  # Russian in Latin letters
        gate="_let _god beremen mesyac mesjac mesiac nedel mladen novorozh grudnich",
        words="odin dva|dve tri chetyre|4etyre pyat|pjat shest|schest sem vosem devyat|devjat desyat|desjat odinnadcat dvenadcat trinadcat chetyrnadcat pyatnadcat shestnadcat semnadcat vosemnadcat",
        more="poltora=1.5",
        years=r"(?:god(?:a|ik|ika|u)?|let)",
        months=r"(?:mes[yji]?ac\w*|mes)",
        weeks=r"nedel\w*",
        before=_RU_CHILD,
        own=r"\bmne\s+(?:\w+\s+)?$",
        pregnant=r"\bberemenn?(?:a|aya|aja|naya|oj|oy|ost|osti)\b",
        denied=r"\b(?:ne|byla|posle)\s*$",
        preg_weeks=r"(?:-?[a-z]{1,2})?\s*nedel\w*",
        preg_months=r"(?:-?[a-z]{1,2})?\s*mes[yji]?ac\w*",
        one_year=r"\b(?:emu|ej|ey|malyshu|synu|dochke|docheri|rebenku|rebyonku)\s+(?:(?:uzhe|pochti|vsego)\s+)*god(?:ik)?\b|\bgodoval\w*",
        stages=((r"\bnovorozh?d\w*", 0, 1), (r"\b(?:mladen[ec]\w*|grudnich\w*)", 0, 11)),
    ),
    Forms(  # Ukrainian
        gate="рок рік рік рочк рочок річн місяц місяч вагітн тижн тижд немовл новонар дитин",
        script="[\u0430-\u044f]",
        bare=r"\b(?:йому|їй|їм|(?:моєму\s+|моїй\s+|нашому\s+|нашій\s+)?(?:синові|сину|синочку|доньці|дочці|донечці|дитині|малюку|внуку|онуку|онучці|хлопчику|дівчинці|близнюкам|двійнятам|брату|братові|сестрі|дітям|старшому|старшій|меншому|меншій|молодшому|молодшій))(?:\s+(?:вже|майже|лише|тільки|зараз))*",
        bare_own=r"\bмені(?:\s+(?:вже|майже|лише|тільки|зараз))*",
        own_first=(r"\bмені\s+(?:(?:вже|майже|лише|тільки|зараз)\s+)*{n}\s+(?=(?:\w+(?:[юу]|[юу]сь)|я|мене|мені|мій|моя|мого|мою|у|на|не|нема|ніхто|вагітна\w*|мам\w*|тат\w*|батьк\w*|батько|вітчим\w*|мати|живемо|однокласник\w*|вчител\w*|(?!хвил)\w+ли|сестр\w*|хлопець|сама|сам|вдома|втік\w*|втекла|в|з|із|і|й|та)(?!\w))(?!(?:хвилину|секунду|євро|на\s+день))",),
        soon=(r"\b(?:[ву]\s+{m}|скоро|восени|влітку|навесні|йому|їй|сину|синові|доньці|дитині)\s+(?:(?:скоро|йому|їй|сину|доньці|вже|[ву]\s+\w+)\s+)*(?:буде|виповниться)\s+{n}(?!\w|\s*(?:раз|тижн|місяц|годин|дн|євро))",),
        classes=(r"(?<!\w){n}\s?-?(?:му|й|ий|го|ому)?\s+клас(?:і|у|с)?(?!\w)", r"(?<!\w){o}\s+клас(?:і|у)?(?!\w)", r"(?<!\w){o}класни\w+"),
        alone_weeks=(r"(?<![\w])(?:на\s+)?{n}\s?-?(?:й|му|ому)?\s+ти(?:ждень|жні|жню)(?!\w)(?=.*(?:акушер|народж|полог|вагітн|узд\b))", r"(?:акушер\w*|народж\w*|полог\w*|вагітн\w*)[^.!?]{0,30}?(?<!\w){n}\s?-?(?:й|му|ому)?\s+ти(?:ждень|жні|жню)(?!\w)"),
        due=(r"\b(?:народжу\w+|народити|народиться|полог\w*|термін\s+пологів)\s+(?:\w+\s+){0,2}?[ву]\s+{m}", r"\b[ву]\s+{m}\s+(?:народжу\w+|полог\w+|народиться)\b"),
        month_names=r"січ\w+ лют\w+ берез\w+ квіт\w+ трав\w+ черв\w+ лип\w+ серп\w+ верес\w+ жовт\w+ листопад\w* груд\w+",
        words="один|одного два|дві|двох три|трьох чотири|чотирьох п'ять|пять шість сім вісім дев'ять|девять десять одинадцять дванадцять тринадцять чотирнадцять п'ятнадцять|пятнадцять шістнадцять сімнадцять вісімнадцять",
        more="півтора=1.5 півтори=1.5 двадцять=20 тридцять=30",
        years=r"(?:рок(?:и|ів|у|а)|р\.|рік|рочк\w*|рочок)",
        months=r"(?:місяц\w*|місяч\w*|міс)",
        weeks=r"тиж\w*",
        before=r"\b(?:син\w*|доньц\w*|доньк\w*|донечк\w*|донечц\w*|дочк\w*|доч\w*|дитин\w*|мал(?:ий|а|ому|ій)|малюк\w*|малюч\w*|дітя\w*|діт\w*|хлопч\w*|хлопц\w*|нам(?=\s*$)|двійн\w*|близнюк\w*|дівчин\w*|йому|їй|їм|онук\w*|брат\w*|сестр\w*|вік\w*|виповнилося|мені|менш\w*|старш\w*|підліт\w*)\b[^.!?]{0,14}$",
        own=r"\bмені\s+(?:\w+\s+)?$",
        half=r"\s+[зі]з?\s+половиною\s+",
        half_after=r"\s+[зі]з?\s+половиною",
        pregnant=r"\bвагітн(?:а|ою|ої|ість|ості|у)\b|\bчека(?:ю|ємо)\s+(?:на\s+)?(?:(?:другу|третю|першу)\s+)?(?:дитин\w+|малюка|двійню|поповнення)",
        denied=r"\b(?:не|була|після|під\s+час)\s*$",
        preg_weeks=r"(?:-?[а-яіїє]{1,3})?\s*ти(?:ж)\w*",
        preg_months=r"(?:-?[а-яіїє]{1,3})?\s*місяц\w*",
        ordinals="перш\\w* друг\\w* трет\\w* четверт\\w* п'?ят\\w+ шост\\w* сьом\\w* восьм\\w* дев'?ят\\w+",
        joined="одно дво|двох три|трьох чотири|чотирьох п'яти|пяти шести семи восьми дев'яти|девяти десяти одинадцяти дванадцяти тринадцяти чотирнадцяти п'ятнадцяти шістнадцяти сімнадцяти",
        joined_years=r"річн\w*",
        joined_months=r"місячн\w*",
        one_year=r"\b(?:йому|їй|малюку|синові|сину|доньці|донечці|дитині)\s+(?:(?:вже|майже|лише)\s+)*(?:рік|рочок)\b",
        stages=((r"\bновонародж\w*", 0, 1), (r"\bпідліт(?:о?к\w*)\b", 156, 215), (r"\bнемовл\w*", 0, 11)),
    ),
    Forms(  # Arabic
        gate="سن عام أعوام اعوام شهر أشهر اشهر شهور حامل رضيع مولود أسبوع اسبوع أسابيع اسابيع بيبي",
        script="[\u0621-\u064a]",
        bare=r"(?<!\w)(?:عمره|عمرها|عمر\s+\w+|(?:ابني|إبني|ابنتي|بنتي|طفلي|طفلتي|ولدي))(?:\s+(?:الآن|الان|حوالي))?",
        bare_own=r"(?<!\w)عمري",
        classes=(r"(?<!\w)(?:ب|بال|في\s+)?(?:ال)?صف\s+{o}(?!\w)", r"(?<!\w)(?:ب|بال|في\s+)?(?:ال)?صف\s+{n}(?!\w)"),
        words="واحد|واحدة اثنين|اثنان|اثنتين ثلاث|ثلاثة|تلات|تلاتة أربع|أربعة|اربع|اربعة خمس|خمسة ست|ستة سبع|سبعة ثمان|ثماني|ثمانية|تمان|تمانية|ثمن تسع|تسعة عشر|عشرة أحد_عشر|إحدى_عشرة|احدعشر|احدى_عشرة|أحد_عشرة|حداشر اثنا_عشر|اثني_عشر|اثنتي_عشرة|اثنتا_عشرة|طناشر|اتناشر ثلاث_عشرة|ثلاثة_عشر|ثلاثة_عشرة|تلتاشر أربع_عشرة|أربعة_عشر|اربع_عشرة|اربعة_عشر|اربعتاشر خمس_عشرة|خمسة_عشر|خمستاشر ست_عشرة|ستة_عشر|ستاشر سبع_عشرة|سبعة_عشر|سبعتاشر ثماني_عشرة|ثمانية_عشر|تمنتاشر",
        years=r"(?:سنوات|سنين|سنة|سنه|عام|أعوام|اعوام|عاما|عامًا)",
        months=r"(?:أشهر|اشهر|شهور|شهر|شهرا)",
        weeks=r"(?:أسابيع|اسابيع|أسبوع|اسبوع)",
        before=r"(?:عمر\w*|سن\w{1,2}|ابن\w*|إبن\w*|بنت\w*|طفل\w*|ولد\w*|رضيع\w*|أطفال\w*|يبلغ|تبلغ|من\s+العمر|مولود\w*)\s*(?:\w+\s+){0,2}$",
        own=r"عمري\s+(?:\w+\s+)?$",
        half_after=r"\s+و\s?نص\w*",
        pregnant=r"(?<!\w)(?:و?أ?نا\s+)?حامل(?!\w)|(?<!\w)حبلى(?!\w)|(?<!\w)(?:أ|ا|ن)?نتظر\s+(?:مولود|طفل|بيبي)\w*|(?<!\w)الحمل(?!\w)",
        denied=r"(?:لست|ليست|مش|غير|مو|لا)\s*$",
        preg_weeks=r"(?:ال)?(?:أسبوع|اسبوع|أسابيع|اسابيع)",
        preg_months=r"(?:ال)?(?:شهر|أشهر|اشهر|شهور)",
        ordinals="(?:ال)?[أا]ول (?:ال)?ثاني (?:ال)?ثالث (?:ال)?رابع (?:ال)?خامس (?:ال)?سادس (?:ال)?سابع (?:ال)?ثامن (?:ال)?تاسع",
        stages=(
            (r"(?<!\w)(?:ال|و)?مولود(?:ي|تي|ة)?\s+(?:ال)?جديد\w*|(?<!\w)حديث\w*\s+(?:ال)?ولادة|(?<!\w)ولدت\s+(?:قبل|من|منذ)\s+(?:\w+\s+)?(?:يوم\w*|[أا]يام|[أا]سبوع\w*)", 0, 1),
            (r"(?<!\w)مراهق\w*", 156, 215),
            (r"(?<!\w)(?:ال|و|و?ل)?(?:رضيع\w{0,3}|بيبي)(?!\w)", 0, 11),
        ),
    ),
    Forms(  # Arabic in Latin letters and digits
        gate="snin sneen sinin snawat snawet sana sene shhor chhor shhour chhour ashhor ch7or sh7or shahr 7amel 7amla hamel hamla hamil 3am hamil hamel 3omr 3omo _saf sanaw 3and 3end",
        bare=r"\b(?:3omr[ouwa]\w*|3umr\w+|3mr[oaeu]\w*)(?<!3omri)",
        bare_own=r"\b3omri",
        classes=(r"\b(?:bi?l?\s+|fi\s+(?:l|al|el)?-?\s?)?sa+f+\s+{o}(?!\w)", r"\bsa+f+\s+(?:el\s+|al\s+|l)?{n}(?!\w)"),
        ordinals="(?:[aei]l[\\s-]?|l)?(?:aw+[ae]l|ula) (?:[aei]l[\\s-]?|l)?(?:tan[iy]|than[iy]) (?:[aei]l[\\s-]?|l)?(?:talet|taleth|thaleth|tal[ei]t) (?:[aei]l[\\s-]?|l)?(?:rabe3|rab3|rabi3) (?:[aei]l[\\s-]?|l)?(?:kh?ames|5ames|khamis) (?:[aei]l[\\s-]?|l)?(?:sad[ei]s) (?:[aei]l[\\s-]?|l)?(?:sab[ei]3) (?:[aei]l[\\s-]?|l)?(?:tamen|tham[ei]n) (?:[aei]l[\\s-]?|l)?(?:tase3|tasi3)",
        words="wa7ed|wahed tnin|juj|zouj|etnen tlata|tleta|tlet|tlat arb3a|arba3|arb3 khamsa|5amsa|khams setta|sitta|set sab3a|sab3|seb3 tmanya|tmenya|tmen tes3a|tes3 3achra|3ashra|3ashr",
        years=r"(?:sni+n|sneen|sinin|sana+wat|sna+wat|snawet|sana|sene|sne|3a+m)",
        months=r"(?:a?[sc]h7?h?o+u?r|ch7or|sh7or|[sc]hahr|[sc]hher)",
        weeks=r"(?:asabi3|osbo3|semana|jom3a)",
        before=_ARABIZI_CHILD,
        own=r"\b3omri\s+(?:\w+\s+)?$",
        half_after=r"\s+w\s?nos+\w*",
        pregnant=r"\b(?:ana|w?ana|rani|kont|marti)\s+(?:7amel|7amla|7amila|7amil|hamel|hamla|hamila|hamil|haml[ae]|hebla|7ebla)\b|\b7am(?:el|la|ila)\b",
        denied=r"\b(?:mish|mesh|mosh|machi|mo|la)\s*$",
        preg_weeks=r"(?:asabi3|osbo3|semana|l?osbou3)",
        preg_months=r"(?:[sc]h?7?h?o+u?r|[sc]hahr|[sc]hher)",
        one_year=r"\b(?:[ei]bni|bint[iy]|bnt[iy]|tifl[iy]|3omr\w+)\s+(?:3[aei]nd\w+\s+|3omr\w+\s+)?s[ae]n[ae]\b(?!\s+w)",
        stages=((r"\b(?:radi3|rdi3|rad[i]?3[aei])\b", 0, 11),),
    ),
    Forms(  # Farsi
        gate="سال ماه باردار حامله بچه نوزاد هفته شیرخوار",
        script="[\u0621-\u064a]",
        classes=(r"(?<!\w)کلاس\s+{o}(?!\w)", r"(?<!\w)کلاس\s+{n}(?!\w)"),
        words="یک|يك دو سه چهار پنج شش|شیش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده|پونزده شانزده|شونزده هفده هجده|هیجده",
        more="بیست=20 سی=30",
        years=r"سال(?:ه|ش|شه|ست|مه|م)?(?:[\u200c\s]?(?:ام|ای|اش|مان|است|هست))?(?!\w)",
        months=r"ماه(?:ه|ش|شه)?(?:[\u200c\s]?(?:ام|ای|اش|مان|است|هست))?(?!\w)",
        weeks=r"هفته(?:\u200c?\w{0,3})?",
        before=r"(?:سن\w*)\s*$",
        own_after=r"سالمه",
        after=r"(?:سال|ماه)(?:ه|ش|شه|مه)|(?:سال|ماه)\s+(?:دار|سن|و\s+نیم)|هفته\u200c?(?:ای|ش)|هفته\s+(?:دار|سن)",
        own=r"(?<!\w)من\s+$",
        half=r"\s+و\s+نیم\s*",
        half_after=r"\s+و\s+نیم(?:ه|ش|شه)?(?!\w)",
        pregnant=r"(?<!\w)باردار(?:م|ی|ه)?(?!\w)|(?<!\w)حامل(?:ه|م)\w*|(?<!\w)منتظر\s+(?:بچه|نوزاد|فرزند)\w*|(?<!\w)بارداری\w*",
        denied_after=r"\s*نیست",
        preg_weeks=r"هفته(?:[\u200c\s]?(?:ی|ی|ء))?",
        preg_months=r"ماه(?:ه|[\u200c\s]?ی)?",
        ordinals="(?:اول|یکم) دوم سوم چهارم پنجم ششم هفتم هشتم نهم",
        stages=(
            (r"(?<!\w)نوزاد\w{0,3}(?!\w)", 0, 1),
            (r"(?<!\w)نوجوان\w{0,3}(?!\w)", 156, 215),
            (r"(?<!\w)شیرخوار\w{0,3}(?!\w)", 0, 11),
            (r"(?<!\w)بچه(?:[\u200c\s]?(?:ام|ی|اش|مان|م))?(?!\w)(?![\u200c\s]?(?:ها|دار|مدرسه))", 0, 11),
        ),
    ),
    Forms(  # Kurdish
        gate="sal meh ducan avis hamile pitik hefte bebik zaro pola_ bi_zarok",
        classes=(r"\bpola\s+{o}(?!\w)", r"\bpola\s+{n}\s?-?(?:an|em|mîn)?(?!\w)"),
        ordinals="(?:yekem\\w*|yek[eê]|yekan) (?:duyem\\w*|duyan|diduyan|didoyan|duduyan) (?:s[eê]yem\\w*|sisiyan|s[eê]yan|sisyan|s[eê]s[eê]yan) (?:[cç]arem\\w*|[cç]aran) (?:p[eê]ncem\\w*|p[eê]ncan) (?:[sş]e[sş]em\\w*|[sş]e[sş]an) (?:heftem\\w*|heftan) (?:he[sş]tem\\w*|he[sş]tan) (?:nehem\\w*|nehan) (?:dehem\\w*|dehan)",
        words="yek du|dû sê|se çar|car pênc|penc şeş|ses|şes heft heşt|hest neh deh yazdeh|yanzdeh dozdeh|dwanzdeh|diwanzdeh|danzdeh sêzdeh|sezdeh çardeh|cardeh panzdeh|pazdeh şanzdeh|şazdeh|sanzdeh hevdeh|heftdeh hejdeh|heştdeh",
        years=r"sal[eiî](?:ye|\b)?",
        months=r"meh[iî](?:ye|\b)?",
        weeks=r"heft(?:e|ey)[iî](?:ye|\b)?",
        own=r"\bez\s+$",
        half=r"\s+[uû]\s+n[iî]v\s+",
        half_after=r"\s+[uû]\s+n[iî]v\w*",
        pregnant=r"\bducan[iî]\w*|\bavis\b|\bbi\s+zarok\s+im\b",
        denied=r"\b(?:ne|n[iî]n)\s*$",
        preg_weeks=r"(?:an\s+)?hefte\w*",
        preg_months=r"(?:an\s+)?meh\w*",
        one_year=r"\bsalek[iî]\b",
        stages=((r"\b(?:pitik|bebik)\w*\b", 0, 11),),
    ),
)  # fmt: skip
