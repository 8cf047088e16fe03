"""The crisis recogniser on messages of its own, none of them taken from the training data."""

from __future__ import annotations

import pytest

from bot.nlu.crisis import find_crisis

CRISES = {
    "suicidality": """
        ich mag einfach nicht mehr auf der welt sein
        will nimmer leben
        wil nich mehr lebn
        ich kann so nicht mehr weiterleben
        mein kleiner bruder sagt er will sterben er ist 7
        meine tochter (11) hat zu ihrer freundin gesagt sie bringt sich um
        unser sohn redet seit der trennung davon dass er lieber tot wäre
        kb mehr auf leben alter
        ich hoffe einfach dass ich morgen früh nicht mehr aufwache
        manchmal denke ich allen ginge es besser wenn es mich nicht mehr gäbe
        ich falle doch nur allen zur last
        hab seit wochen tabletten gesammelt und weiß wann keiner daheim ist
        Bei meiner Schülerin (9. Klasse) habe ich heute einen Abschiedsbrief in der Tasche gefunden.
        er steht auf der brücke und geht nicht ans handy
        ich möchte mich vor den zug werfen
        mein mann droht sich zu erhängen wenn ich gehe
        war nur spaß aber manchmal will ich einfach nicht mehr da sein
        meine tochter ritzt sich wieder, gestern abend am oberschenkel
        Ich schneide mich in die Arme, keiner weiß davon
        wir suchen einen kita platz für august, teilzeit reicht, und ehrlich gesagt weiß ich nicht ob ich im august noch lebe
        ich will tod sein
        Meine beste Freundin hat gerade eine Sprachnachricht geschickt, sie nimmt jetzt die ganzen Schlaftabletten
        ich habe keinen lebenswillen mehr seit das baby da ist
        papa hat gesagt er erschießt sich
        ich nicht mehr leben wollen in deutschland alles schlecht kinder weg
        mein sohn 14 googelt selbstmordmethoden
        so langsam denke ich es wäre für alle das beste ich bin weg für immer
        früher hatte ich das auch schon aber seit gestern ist der gedanke wieder da, mich umzubringen
        i want to die please help
        artık yaşamak istemiyorum
        я не хочу больше жить
        я більше не хочу жити
        لا اريد ان اعيش بعد الآن
        nie chcę już żyć
        je ne veux plus vivre
        nu mai vreau să trăiesc
        mein kind sagt mit 6 jahren ich will tot sein wie der opa
        sie hat sich die pulsadern aufgeschnitten letzte nacht und ist jetzt zuhause, keiner hilft uns
        ey ich schwör ich spring
        lebensmüde. mehr kann ich nicht schreiben
        hab schon alles vorbereitet, der brief liegt auf dem tisch
    """,
    "violence_child": """
        mein vater schlägt mich wenn er besoffen ist
        stiefvater hat mich gestern mit der faust ins gesicht geschlagen
        mama haut mich immer auf den kopf
        mein papa hat mir eine ohrfeige gegeben dass meine lippe geblutet hat
        der neue freund meiner mutter verprügelt meinen bruder
        die oma kloppt die kleine mit dem hausschuh
        meine frau schlägt unseren sohn, er ist 2
        Ich habe meiner Tochter heute früh eine geknallt und schäme mich
        ich hau meine kinder und will das nicht mehr
        In meiner Gruppe ist ein Junge, der zeigt heute Würgemale am Hals und sagt, der Papa war böse.
        beim wickeln hab ich bei dem tageskind handabdrücke am oberschenkel gesehen
        unsere nachbarn schlagen ihr kind, man hört es klatschen und schreien
        meine eltern sperren mich seit tagen in meinem zimmer ein
        muss immer im keller sitzen wenn ich was falsch mach
        er kriegt zuhause den gürtel hat er seinem freund erzählt
        vater schlagen kinder jede tag ich habe angst
        der lehrer hat meinem sohn eine gescheuert
        die erzieherin hat mein kind am arm gerissen und angeschrien, heute ist alles blau
        onkel schlägt uns mit kabel
        werde daheim verprügelt bin 13
        mein mann ist die hand ausgerutscht bei der großen
        bin mir unsicher ob es für die frühförderung wichtig ist, aber der vater züchtigt die kinder mit dem stock
        mein ex hat unseren sohn beim umgang grün und blau geschlagen
        schülerin kommt mit brandmalen von zigaretten zur schule
        my dad beats me
        babam beni dövüyor
        мой отец бьет меня ремнем
        тато б'є мене
        ابي يضربني كل يوم
        tata mnie bije
        mon père me frappe
        tata mă bate
        verdacht auf kindesmisshandlung bei unserem patienten, 8 monate
        meine mutter zieht mich an den haaren und tritt mich
        Er hat dem Kleinen mit dem Feuerzeug die Hand verbrannt, zur Strafe.
        papa vermöbelt meine schwester grad
        hab heute zum ersten mal mein kind geschlagen
        mutter zwingt ihn stundenlang auf knien in der ecke zu bleiben
    """,
    "violence_partner": """
        mein mann hat mich gestern abend verprügelt
        er hat mich nur geschubst aber ich bin gegen den schrank gefallen
        mein freund würgt mich manchmal wenn wir streiten
        mein exfreund stalkt mich und droht mir mit umbringen
        papa schlägt mama jeden tag
        stiefvater hat mama geschlagen und sie blutet
        ich werde von meinem partner bedroht, er hat ein messer in der küche
        mein ehemann sperrt mich ein und nimmt mir das handy weg
        mann schlagen mich, ich habe zwei kinder, wo gehen
        Eine Mutter aus unserer Kita hat mir anvertraut, dass ihr Mann sie schlägt.
        meine schwester wird von ihrem freund verprügelt, sie ist schwanger
        meine frau haut mich, lacht nicht, ich bin ein mann
        er hat mich wieder gehauen, nicht schlimm, er war halt betrunken
        mein verlobter hat mich an den haaren aus dem bett gezogen
        suche kitaplatz in anderer stadt weil ich vor meinem gewalttätigen mann weg muss, er schlägt zu
        hab angst dass mein ex mich umbringt
        er tritt gerade gegen die wohnungstür und brüllt dass er mich kaltmacht
        der vater meiner kinder hat mir gestern ins gesicht geschlagen
        früher hat er nur geschrien, letzte woche hat er zugeschlagen
        Klientin, 24 SSW, berichtet von Tritten in den Bauch durch den Partner
        er hat gesagt wenn ich gehe bringt er mich um
        meine mama wird von ihrem freund geschlagen und ich kann nix machen
        mein mann zwingt mich zum sex
        my husband beats me
        kocam beni dövüyor
        муж избивает меня
        чоловік б'є мене
        زوجي يضربني
        mój mąż mnie bije
        mon mari me frappe
        soțul mă bate
        mein mann hat mir die nase gebrochen
        ich hab meine freundin geschlagen und weiß nicht wie ich aufhören kann
        lebensgefährte hat mich die treppe runter gestoßen
        hat mir heute nacht ein kissen aufs gesicht gedrückt, mein eigener mann
        nachbarin wird vom mann verdroschen
        er lässt mich nicht aus der wohnung, ich darf niemanden anrufen
        mein partner rastet aus und schmeißt sachen nach mir, gestern hat mich ein teller am kopf getroffen
    """,
    "medical_emergency": """
        baby atmet komisch und ist ganz blass
        mein sohn krampft seit zehn minuten
        tochter bewusstlos was soll ich tun
        er ist nicht wach zu kriegen
        sie ist vom hochbett gefallen und übergibt sich jetzt dauernd
        mein kind ist aus dem fenster gefallen
        der kleine hat eine weintraube verschluckt und läuft blau an
        kind im gartenteich ertrunken
        blutet stark aus der nase und hört nicht auf seit einer stunde, er ist 5
        meine kleine hat sich mit kochendem tee verbrüht
        hat in die steckdose gefasst und zittert jetzt
        sohn reagiert auf nichts, augen offen, liegt da
        Säugling, 3 Wochen, 39,8 Fieber, trinkt nicht mehr
        meine tochter bekommt keine luft nach einem bienenstich
        kitaplatz frage später, mein baby ist grad blau geworden!!
        er verdreht die augen und zuckt
        die kleine ist vom wickeltisch geknallt und jetzt total apathisch
        nackensteif und 40 fieber und so kleine flecken die nicht weggehen
        bin schwanger und blute ganz stark
        fruchtblase ist geplatzt bin erst in der 30 woche
        opa ist zusammengebrochen und atmet nicht mehr
        mein bruder ist vom dach gefallen
        auto hat meinen sohn angefahren
        mein kind nicht atmen bitte helfen
        schnell mein baby bekommt keine luft
        my baby is not breathing
        bebeğim nefes almıyor
        мой ребенок не дышит
        моя дитина не дихає
        طفلي لا يتنفس
        moje dziecko nie oddycha
        mon bébé ne respire plus
        copilul meu nu respiră
        sie hat sich den finger abgeschnitten
        unser baby macht atemaussetzer
        der junge ist gegen den pfosten gelaufen, lallt und weiß nicht wo er ist
        kind hat fieberkrampf hilfe
        baby ist so schlapp und trinkt seit gestern nichts mehr, windel trocken
        meine mutter ist umgekippt und antwortet nicht, ich bin 9
    """,
    "poisoning": """
        mein kind hat reiniger getrunken
        sohn 2 hat eine knopfzelle verschluckt
        meine tochter hat vom opa die herztabletten gegessen
        hat eine kippe aus dem aschenbecher gegessen, 14 monate
        unser kleiner hat beeren vom strauch gegessen, keine ahnung was für welche
        der zwerg hat am spülmaschinentab gelutscht
        kind hat lampenöl geschluckt
        meine kleine hat meine pille gegessen
        wc reiniger getrunken was tun
        er hat pilze aus dem garten gegessen und jetzt ist ihm schlecht
        sie hat gras kekse gefunden und gegessen, jetzt ist sie so komisch müde
        baby hat waschmittel im mund
        mein sohn hat nagellackentferner getrunken, nur ein bisschen
        hab aus versehen zu viel paracetamol gegeben
        Kita Sonnenschein: Ein Kind hat eine unbekannte Pflanze im Garten gegessen und erbricht.
        wollte eigentlich wegen tagesmutter fragen aber der kleine hat gerade von meinen tabletten gegessen
        meine freundin hat so viel wodka getrunken dass sie nicht mehr wach wird
        kind trinken putz mittel
        kann das gefährlich sein wenn ein kind eine batterie verschluckt hat
        tochter 13 hat zwanzig ibus genommen
        my son swallowed a battery
        oğlum deterjan içti
        мой сын выпил таблетки
        ابني شرب كلور
        moje dziecko połknęło tabletki
        mon fils a avalé des comprimés
        copilul a înghițit o baterie
        син випив таблетки
        hat den abflussreiniger auf gehabt und am mund ist alles rot
        er hat die hustensaftflasche leer getrunken
        sie hat seife gegessen und schäumt
        alkohol aus dem glas vom papa getrunken, ist 2 jahre alt
        Frage: Enkel hat Maiglöckchen in den Mund gesteckt, giftig?
        vom grillanzünder getrunken
        hat sich entkalker in den mund gekippt
        kleinkind hat e zigaretten liquid getrunken
    """,
    "acute_overload_shaken_baby": """
        ich schüttel mein baby gleich
        hab sie geschüttelt weil sie nicht aufgehört hat zu schreien
        gleich tue ich ihm was
        ich hab angst dass ich meinem baby was antue
        ich könnte es gegen die wand werfen so wütend bin ich
        habe das kissen schon in der hand gehabt damit endlich ruhe ist
        wenn er nicht sofort still ist schlag ich zu
        ich hab ihn vorhin so fest gepackt dass er blau ist, er schreit nur noch
        mein mann hat unser baby durchgeschüttelt
        ich halte das schreien nicht mehr aus, ich hab angst dass ich ihn schüttle
        bin kurz davor ihr weh zu tun
        ich dreh durch das baby schreit seit 5 stunden ich tu ihm gleich was an
        ich verliere gleich die kontrolle mit dem kind
        die freundin von meinem bruder hat das baby geschüttelt und jetzt ist es so still
        hab mich eingeschlossen weil ich sonst auf ihn losgehe
        ich will nur noch draufschlagen wenn sie brüllt
        kann mich kaum noch beherrschen, gleich klatscht es
        ich hab sie aufs bett geworfen weil ich nicht mehr konnte
        bitte jemand muss das kind nehmen sonst passiert was
        ich hab ihm den mund zugehalten damit er endlich still ist
        ich habe gedanken mein baby aus dem fenster zu werfen
        Eine junge Mutter sagte mir heute am Telefon, sie habe ihr Baby geschüttelt.
        ich schlag sie gleich tot wenn sie nicht aufhört zu brüllen
        i am going to shake my baby
        ich mache kind weh gleich, kind immer schreit
        hab meinen sohn gegen die wand gestoßen weil er nicht schlafen wollte
        hatte das baby in der hand und hätte es fast fallen lassen vor wut
        noch ein schrei und ich garantier für nichts mehr
        für kita hab ich keinen kopf grade, ich steh vor dem bettchen und will ihn schütteln
        sie schreit seit stunden, meine hände waren schon um ihren hals
        boah ich schwör ich werf das kind gleich aus dem fenster, ernsthaft ich kann nicht mehr
        darf man ein baby schütteln damit es aufhört? hab es eben gemacht
    """,
    "sexual_abuse": """
        mein stiefvater fasst mich an
        opa hat mich zwischen den beinen angefasst
        meine tochter sagt der papa spielt mit ihrer mumu
        mein trainer will nacktbilder von mir
        ich wurde vergewaltigt
        onkel kommt nachts in mein zimmer und legt sich zu mir
        mein cousin hat mich gezwungen ihn anzufassen
        unsere tochter kam vom papa zurück mit blut im schlüpfer und sagt es tut weh
        Verdacht auf sexuellen Missbrauch durch den Großvater, Mädchen, 6 Jahre
        der nachbar hat meinem sohn seinen penis gezeigt
        mein lehrer streichelt mich und sagt das bleibt unser geheimnis
        jemand erpresst meine tochter mit nacktfotos
        ein mann aus dem internet verlangt bilder in unterwäsche von meiner tochter, sie ist 11
        mein bruder fasst mich da unten an
        mein papa macht komische sachen mit mir wenn mama weg ist
        mama ihr freund zieht sich vor mir aus und ich muss gucken
        sie sagt der babysitter hat ihr in die hose gefasst
        hab was ganz schlimmes erfahren, mein mann hat sich an unserer tochter vergangen
        er hat mich begrapscht, der betreuer vom ferienlager
        ich bin 13 und ein typ auf snapchat will dass ich mich ausziehe
        mann anfassen meine tochter unten, sie 5 jahr
        my uncle touches me
        amcam bana dokunuyor, tacize uğradım
        дядя трогает меня
        عمي تحرش بي
        wujek mnie molestuje
        mon oncle m'a violée
        unchiul m-a violat
        wegen der eingewöhnung: er will nicht mehr hin, er sagt der praktikant hat ihn am pipi angefasst
        mein kind hat erzählt dass opa und er ein geheimnis haben und opa die hose auszieht
        mädchen in meiner klasse sagt dass ihr stiefvater mit ihr schläft
        zwei jungs haben meine tochter auf dem klo festgehalten und ausgezogen
        er ist erst 8 und zeigt dem kleinen bruder sex mit gewalt, gelernt hat er das beim onkel
        ich glaube mein mann missbraucht unseren sohn
        vater küsst mich mit zunge
        дядько мене ґвалтує
        meine freundin wird von ihrem vater missbraucht sie hat es mir gestern erzählt
    """,
    "runaway": """
        meine tochter ist weggelaufen
        mein sohn 13 ist gestern nicht nach hause gekommen
        bin von zuhause weggelaufen und weiß nicht wohin
        mein bruder ist seit zwei tagen verschwunden
        eltern haben mich rausgeschmissen ich bin 15
        mama hat mich vor die tür gesetzt
        wir finden unsere kleine nicht, sie war eben noch im garten
        sie ist seit gestern abend weg und das handy ist aus
        kind aus der ogs weggelaufen
        unser pflegesohn ist abgehauen
        schlafe seit drei tagen bei freunden weil mein vater mich nicht mehr rein lässt
        schlaf heute im park, bin 16
        meine tochter wird vermisst, polizei sucht schon
        Jugendliche aus unserer Wohngruppe seit gestern 20 Uhr abgängig.
        kind weg seit zwei stunde bitte helfen
        mein ex hat unsere tochter nicht zurückgebracht
        sitz am bahnhof in essen weiß nicht wohin bin 14
        hab mein kind im zoo verloren
        ich geh nicht mehr heim, nie wieder, bin 15
        er hat den rucksack gepackt und ist aus dem fenster geklettert, er ist 12
        sie ist einfach nicht in der schule angekommen heute
        my daughter ran away from home
        oğlum kayboldu
        моя дочь пропала
        мій син зник
        ابني اختفى
        moja córka uciekła z domu
        ma fille a disparu
        fiica mea a fugit de acasă
        mein enkel ist nach dem training nicht heimgekommen
        autistischer sohn weggelaufen, 6 jahre, findet nicht zurück
        bin ausm heim abgehauen hab kein geld
        meine freundin 14 versteckt sich bei mir weil sie nicht mehr nach hause will
        mein vater hat mich rausgeworfen weil ich schwanger bin, 17
        der kleine ist uns im einkaufszentrum weggelaufen, wir suchen seit ner stunde
    """,
}

ORDINARY = """
    mein sohn ist 4 und spricht kaum
    der macht mich wahnsinnig mit seinem trotz
    ich könnt ihn zum mond schießen
    die schwiegermutter könnt ich erwürgen
    das jugendamt bringt mich noch um mit den formularen
    ich sterbe vor hunger, wo gibts mittagessen für kinder im ferienprogramm
    schlag mich tot, ich weiß nicht mehr welche kita das war
    meine tochter haut andere kinder in der kita
    mein zweijähriger haut mich wenn er wütend ist
    die geschwister prügeln sich den ganzen tag
    sohn 3 beißt und schlägt, die erzieherin will ein gespräch
    er schlägt sich selbst auf den kopf wenn er nicht kriegt was er will
    mein sohn tritt und spuckt bei jedem wutanfall
    wie bringe ich meinem kind bei nicht zu schlagen
    mein bruder nervt und haut mich manchmal, ich hau zurück
    der große schubst die kleine dauernd, eifersucht?
    ich kann nicht mehr, das baby schreit seit wochen jeden abend
    bin am ende, schlafe seit monaten nicht durch
    schreibaby, 6 wochen, wer hilft
    ich will nicht mehr mit meinem mann zusammen leben, wer berät bei trennung
    ich will nicht mehr bei papa leben, geht das mit 13
    wovon sollen wir denn leben mit 900 euro
    von dem unterhalt kann keiner leben
    meine oma ist gestorben und mein sohn fragt viel nach dem tod
    wie erkläre ich einem vierjährigen dass der opa tot ist
    unser hund ist tot und die kinder trauern
    trauergruppe für kinder nach tod der mutter gesucht
    meine tochter hat angst vor dem tod seit der beerdigung
    gibt es eine fortbildung zum thema suizidprävention für lehrer
    ich schreibe ein referat über häusliche gewalt
    wir planen einen elternabend zum thema sexueller missbrauch
    schutzkonzept gegen sexualisierte gewalt für unseren verein, wer berät uns
    im film gestern hat sich einer umgebracht und jetzt hat mein kind albträume
    er spielt fortnite und will da alle töten
    in den nachrichten war ein kind entführt und jetzt will sie nicht mehr allein zur schule
    im tatort wurde ein mädchen vergewaltigt, darf mein 12jähriger sowas sehen
    erste hilfe kurs für babys, was tun wenn das kind nicht atmet
    kurs verschlucken und ersticken beim baby in der nähe
    wo kann man lernen was bei fieberkrampf zu tun ist
    mein sohn hatte vor zwei jahren einen fieberkrampf, seitdem ist nichts mehr
    unsere tochter hat epilepsie und ist gut eingestellt, welche kita nimmt sie
    sie hatte als baby mal einen krampfanfall, jetzt ist sie 5
    welche steckdosen sicherung ist gut
    wie mache ich die wohnung kindersicher, er steckt alles in den mund
    sind die putzmittel mit kindersicherung besser
    mein sohn will keine tabletten schlucken, wie kriegt man die rein
    der kinderarzt hat antibiotikum verschrieben, mag sie nicht trinken
    muss ich beim stillen auf alkohol verzichten
    kann ich ibuprofen in der stillzeit nehmen
    meine tochter 15 will die pille
    mein sohn raucht, 15, was kann ich machen
    er kifft seit einem jahr und geht nicht mehr zur schule
    mein mann trinkt zu viel, wo gibt es beratung für angehörige
    ich habe pilz im mund vom stillen, das baby auch
    windel ist wund und rot, welche creme
    er hat sich am po wund gelegen, was hilft gegen windeldermatitis
    meine tochter fasst sich ständig in die hose, ist das normal mit 4
    doktorspiele in der kita, ab wann ist das nicht mehr ok
    wie kläre ich mein kind auf
    mein sohn will nicht mehr mit mir duschen, er wird 9, normal?
    die kleine hat haut wie papier, neurodermitis
    ihre haut ist trocken und juckt
    mein mann und ich streiten viel, aber nie handgreiflich
    wir streiten nur noch, wer macht paarberatung
    er hat mich nie geschlagen, aber ich will mich trennen
    mein ex war früher gewalttätig, das ist zehn jahre her, jetzt geht es um den umgang
    als kind wurde ich geschlagen, ich will das bei meinen kindern anders machen
    meine eltern haben mich früher geschlagen und ich will es aufarbeiten
    frauenhaus wie läuft das ab, nur zur information
    mein vater hat mir handyverbot gegeben
    meine eltern nerven mich mit ihren regeln
    ich will ausziehen, bin 17, welche hilfe gibt es
    ab wann darf ich alleine wohnen
    mein mann ist weg auf montage und ich bin allein mit drei kindern
    die erzieherin ist weg, unsere gruppe hat nur noch eine
    der papa ist abgehauen als ich schwanger war
    die zeit läuft uns weg, der kitaplatz muss bis august her
    unser kind läuft im supermarkt immer weg, was tun
    seine sprache ist weg seit er im krankenhaus war
    das kindergeld ist seit zwei monaten weg
    mein schlüssel ist weg, ach egal, wo ist die nächste krabbelgruppe
    meine tochter ist seit gestern in der kita eingewöhnung
    er kommt immer zu spät nach hause, wir haben uhrzeiten ausgemacht
    sie war gestern nicht in der schule, schwänzt oft
    nächste woche zieht sie zum papa
    er macht nachts ins bett mit 7
    mein sohn hat angst im dunkeln und kommt nachts in unser bett
    die tochter schläft abends in meinem bett ein
    ich hab angst vor der geburt
    ich blute noch ein bisschen, 3 wochen nach der geburt, ist das normal
    hatte leichtes nasenbluten, jetzt ist alles gut
    sie ist gestern hingefallen, knie aufgeschürft, brauch ich da tetanus
    er hat schnupfen und kriegt schlecht luft durch die nase
    sie hat husten seit zwei wochen, wann zum kinderarzt
    38,5 fieber seit heute, kita sagt zuhause bleiben
    hab keine luft zum atmen zwischen job und kindern
    mir fehlt die luft im alltag
    die luft ist raus bei uns als paar
    der termin ist geplatzt, wann ist der nächste
    mir platzt gleich der kragen
    ich raste aus mit diesem kitaportal
    gleich explodier ich, wieder absage
    die nachricht hat mich umgehauen
    haut ab mit eurem formular
    der preis hat mich erschlagen
    mein kind schüttelt nur den kopf wenn ich frage
    muss man das milchpulver schütteln oder rühren
    er schüttelt sich vor ekel bei brokkoli
    hand aufs herz, ist die kita gut
    die kinder haben alle die batterie vom spielzeug leer gemacht
    suche schwimmkurs, er ist mal untergetaucht und hat jetzt angst vor wasser
    meine tochter will selbstverteidigung lernen
    kampfsport für jungs die viel energie haben
    wir suchen ein hobby wo er sich austoben kann, boxen vielleicht
    schlagzeugunterricht ab 6 jahren
    was schlagen sie vor für ein schüchternes kind
    sie schlägt nach ihrem vater, genauso stur
    das schlägt mir auf den magen, die warterei
    wann schließt die anmeldung
    wie hoch ist der kita beitrag
    ich bin todmüde, wer nimmt mal zwei stunden das baby
    der papierkram killt mich
    lebenslauf schreiben für das praktikum, wer hilft
    meine tochter wird gemobbt und weint jeden tag
    die anderen jungs schlagen ihn auf dem schulhof
    klassenkameraden haben meinen sohn verprügelt, schule macht nichts
    hat die eltern von dem beißer eigentlich keiner im griff
    mein kind wird in der kita gebissen
    wie melde ich ein kind beim schwimmverein an
    ich bin erzieherin und suche material zum thema gefühle
    was passiert bei einer inobhutnahme
    wie arbeitet das jugendamt bei verdacht auf kindeswohlgefährdung, frage für meine hausarbeit
    wir haben ein präventionsprojekt gegen gewalt an der schule
    bei uns ist alles gut, ich wollte nur mal schauen was es gibt
    ich hab keine suizidgedanken, nur schlechte laune, wohin mit 16
    danke ihr habt mir das leben gerettet mit der adresse
    mein leben ist so langweilig, was kann man in ahlen als teenie machen
    ohne kita könnte ich nicht leben
    das leben mit drillingen ist hart aber schön
    kann man vom elterngeld leben
    ich lebe allein mit zwei kindern in hamm
    bin tot müde nach der schicht
    i need a kindergarten place for my daughter
    çocuğum için kreş arıyorum
    ищу детский сад для сына
    ابحث عن روضة لطفلي
    szukam przedszkola dla córki
    je cherche une crèche pour mon fils
    caut grădiniță pentru copilul meu
    hallo
    wer bist du
    bis morgen
"""

ABOUT = [
    ("ich will nicht mehr leben", "self"),
    ("mein sohn 12 sagt er will nicht mehr leben", "child"),
    ("meine freundin will sich umbringen", "other"),
    ("papa schlägt mich", "self"),
    ("mein mann schlägt unsere tochter", "child"),
    ("mein mann schlägt mich", "self"),
    ("papa schlägt mama", "other"),
    ("mein baby atmet nicht", "child"),
    ("bin abgehauen bin 15 wohin", "self"),
    ("meine tochter ist weggelaufen", "child"),
]

WRITERS = [
    ("mein papa haut mich, ich bin 11", "child"),
    ("mein mann schlägt unsere tochter", "parent"),
    ("Erzieherin hier: Ein Kind aus meiner Gruppe hat Striemen und sagt, der Vater schlägt es.", "professional"),
    ("ich bin 14 und will sterben", "child"),
    ("meine tochter 15 ritzt sich", "parent"),
]


def _lines(block: str) -> list[str]:
    return [line.strip() for line in block.splitlines() if line.strip()]


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, block in CRISES.items() for text in _lines(block)])
def test_a_crisis_is_found_with_its_type(kind: str, text: str) -> None:
    found = find_crisis(text)
    assert found is not None
    assert found.type == kind


@pytest.mark.parametrize("text", _lines(ORDINARY))
def test_an_ordinary_message_is_no_crisis(text: str) -> None:
    assert find_crisis(text) is None


@pytest.mark.parametrize(("text", "about"), ABOUT)
def test_whom_the_crisis_is_about(text: str, about: str) -> None:
    found = find_crisis(text)
    assert found is not None
    assert found.about == about


@pytest.mark.parametrize(("text", "writer"), WRITERS)
def test_who_writes(text: str, writer: str) -> None:
    found = find_crisis(text)
    assert found is not None
    assert found.writer == writer


@pytest.mark.parametrize("text", ["", "   ", "...", "🙂", "?!", "ä" * 5000])
def test_odd_messages_do_no_harm(text: str) -> None:
    assert find_crisis(text) is None


def test_careless_spelling_does_not_matter() -> None:
    for text in (
        "MEIN MANN SCHLÄGT MICH",
        "mein mann schlaegt mich",
        "mein mann schlagt mich!!!",
        "mein man schlägt mich",
    ):
        found = find_crisis(text)
        assert found is not None
        assert found.type == "violence_partner"
