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
        kann das alles hier bald enden ich pack das leben nicht mehr
        meine mitbewohnerin in der mutter kind einrichtung hat sich eingeschlossen und gesagt morgen früh findet ihr mich
        hab so lange gekämpft aber ich geb auf. die kinder sind bei der oma. macht euch keine sorgen mehr
        meine 15jährige hat auf tiktok gepostet dass es ihr letzter tag ist
        Ich bin Lehrer an einer Gesamtschule in Hamm. Eine Schülerin hat im Deutschaufsatz geschrieben, sie wolle nicht mehr existieren.
        wie viel paracetamol ist tödlich
        ich denke daran von der autobahnbrücke zu springen
        der gedanke zu sterben ist grad der einzige der mich beruhigt
        bin 12 und will nich mehr, hab mir schon ein seil gesucht
        mein bruder hat geschrieben er hat kein bock mehr zu existieren und macht jetzt schluss
        frag nur wegen kur, ich bin so kaputt dass ich manchmal überlege gegen den brückenpfeiler zu fahren
        es wäre so viel einfacher wenn ich morgens tot im bett liege
        meine tochter schreibt in ihr tagebuch dass sie den tag nicht überlebt
        unser 8jähriger sagt ständig ich bin dumm ich will sterben
        sie hat sich mit der rasierklinge tief in den unterarm geschnitten
        am liebsten wär ich nie geboren worden
        will ni mehr leebn
        muss immer dran denken mich umzubringn
        hab angst um meine schwester, sie hat ihre katze weggegeben und sagt tschüss zu allen
        mein ex sagt wenn ich ihm die kinder nehme dann ist er nicht mehr da, er hat schon mal einen versuch gemacht
        meine mama ist tot und ich will zu ihr
        ich will nicht sterben aber ich kann nicht mehr leben
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
        mein papa wird immer so wütend und dann schmeißt er mich gegen die wand
        ich krieg immer schläge von meinem onkel wenn ich nicht aufräume
        die tagesmutter sperrt die kinder ins dunkle bad wenn sie weinen
        Meine Schwester schlägt ihre Tochter, 4 Jahre, bei jeder Kleinigkeit ins Gesicht.
        mutter hat ihr den arm umgedreht bis es geknackt hat
        In der Kita ist heute ein Mädchen mit einem blauen Auge angekommen, sie sagt die Mama hat sie mit der Bürste gehauen.
        unser nachbarsjunge wird ständig vermöbelt von seinem alten
        ich hab meinem sohn gestern so eine verpasst dass er geflogen ist
        mein freund schüttelt und schlägt meinen sohn wenn ich nicht da bin
        kind erzählt papa hat mit dem besenstiel gehauen
        stiefmutter gibt mir nix zu essen und schubst mich die treppe runter
        wenn ich ne fünf schreib schlägt mein vater mich halbtot
        hab große angst heimzugehen weil mein vater mich dann wieder verhaut
        wir holen unsere enkel immer am freitag, jetzt hatte der große lauter rote striemen an den beinen
        mein mann schlagen baby
        sie beißt das kind wenn es beißt, sie meint das ist erziehung, ich bin die tante
        der trainer hat meinem sohn eine geklatscht
        alter er tritt meinen kleinen bruder mit den schuhen
        ich wohn bei pflegeeltern und die schlagen mich
        meine frau zieht unserem sohn immer an den ohren bis sie blutig sind
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
        er hat gesagt er bringt mich und die kleine um wenn ich zum anwalt gehe
        gestern hat er mir das handy aus der hand geschlagen und mich aufs bett gedrückt, ich krieg es nicht aus dem kopf
        mein kerl packt mich immer so hart dass ich blaue arme hab
        ich trau mich nicht nach hause, mein freund hat gedroht dass er mich absticht
        der mann von meiner schwester schlägt sie, was kann ich machen
        mein mann hat mir die pistole an den kopf gehalten
        frage zum kindergartenwechsel: geht das auch anonym, weil der papa der kleinen uns verfolgt und letzte woche das auto demoliert hat und mich bedroht
        er kommt bald heim und hat wieder getrunken, dann schlägt er immer
        meine freundin ruft mich weinend an, ihr typ hat sie vermöbelt
        papa hat mama am hals gepackt und nicht losgelassen
        werde seit jahren geschlagen von meinem mann, jetzt auch vor den kindern
        nur eine ohrfeige, mehr war nicht, er hat sich entschuldigt
        ich bin schwanger und mein freund boxt mir in den bauch
        er hat mich ausm auto geworfen und ist mir mit dem auto hinterher gefahren
        bin mann, meine frau wirft teller und kratzt mich blutig
        mama schreit nebenan weil ihr freund sie haut
        exmann steht mit dem messer vor der tür
        er verbietet mir alles, ich darf nicht telefonieren, wenn ich widerspreche setzt es was
        mein mann vergewaltigt mich
        In meiner Praxis sitzt eine Patientin, die von ihrem Lebensgefährten gewürgt wurde.
        es vergeht kein tag ohne dass er mich schlägt
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
        mein säugling atmet ganz schnell und die lippen werden blau
        sie hat einen anfall, zuckt überall und ist weggetreten
        der kleine hat sich die finger in der tür abgeklemmt und einer hängt nur noch
        sohn in die glasscheibe gefallen, überall blut
        meine tochter ist beim schwimmen untergegangen, sie hustet und ist ganz weiß
        mein papa liegt in der küche und bewegt sich nicht
        hab starke blutungen und bin in der 12 woche, mir wird schwarz vor augen
        baby hat sich am brei verschluckt und wird blau
        wollte nach einem schwimmkurs fragen aber jetzt ist er von der rutsche auf den kopf gefallen und kotzt
        kind hat 41 fieber und fantasiert
        unsere kleine lässt sich nicht mehr wecken
        bügeleisen auf den arm gefallen, große blasen, 2 jahre
        er hat sich die suppe übergekippt, die haut geht ab
        tochter hat allergie und der hals schwillt zu
        mein kind hat sich mit der schnur fast erhängt, am hals alles rot und spricht nicht
        sturz vom pony, sie spürt ihre beine nicht
        neugeborenes ganz gelb und trinkt nicht
        kind schläft seit dem sturz und ich kriege es nicht wach
        der große ist im pool ertrunken wir haben ihn rausgeholt
        atemstillstand was machen
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
        meine zweijährige hat die antibabypillen von mir gegessen
        vom nachbarn hat er einen schluck spiritus erwischt
        tochter lutscht an einer wc stein
        hund hat rattengift ausgespuckt und die kleine hat es in den mund genommen
        mein baby hat eine zigarette gegessen was mach ich
        ist spülmittel trinken schlimm bei einem einjährigen
        knopfzellen batterie fehlt aus der fernbedienung und die kleine hustet komisch
        er hat oma ihre pillen gelutscht weil er dachte es sind bonbons
        vergiftungszentrale telefonnummer kind hat was geschluckt
        die jungs haben im wald rote beeren probiert und jetzt ist allen schlecht
        hab meinem baby das falsche medikament gegeben
        ibuprofen saft ganze flasche ausgetrunken, 3 jahre
        meine tochter hat eine ganze packung tabletten geschluckt, sie sagt sie wollte nur schlafen
        toilettenreiniger ins gesicht und mund gespritzt
        er hat vom haschkeks von meinem mitbewohner gegessen, ist 2
        kleiner hat gartendünger gegessen
        16 monate hat am vape gezogen und getrunken von dem zeug
        kollegin fragt: kind hat in der gruppe kreide und kleber gegessen und danach reiniger geleckt
        kann ein kind an einem knollenblätterpilz sterben? er hat davon abgebissen
        mein sohn hat sich rohrreiniger über die hand und den mund gekippt
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
        ich kann das gebrüll nicht mehr ertragen ich schmeiß ihn gleich vom balkon
        hab grade mein kind so doll geschubst dass es gegen den tisch geknallt ist, ich bin so wütend
        bin allein mit dem baby und habe angst vor dem was ich gleich tue
        ich hatte grad den impuls sie fallen zu lassen
        meine hand war schon an seinem hals
        gleich klatsch ich ihr eine, ich schwörs, sie hört nicht auf
        mein sohn schreit ich hab ihn an den armen gepackt und geschüttelt
        ich muss hier raus sonst tu ich dem kind noch was
        mir sind grad die nerven durchgegangen und ich hab das baby ins bett geknallt
        hab dem baby auf den mund gedrückt, nur kurz
        die oma hat den kleinen geschüttelt weil er so geschrien hat
        ich stell mir vor wie ich ihm das kissen aufdrücke
        ich pack das nicht mehr ich will dem baby weh tun damit es aufhört
        kindsmutter äußert am telefon sie könne das baby gegen die wand klatschen
        ich habe sie geschüttelt ganz doll und jetzt schläft sie nur
        noch fünf minuten geschrei und ich raste komplett aus und tu ihm was
        schüttle ihn manchmal ein bisschen damit er aufhört ist das schlimm
        wo kann ich mein baby sofort abgeben bevor ich ihm was antue
        ich hasse dieses geschrei, ich hab ihn gerade angebrüllt und geschmissen
        fast hätte ich zugeschlagen, bin ins bad gerannt, er ist erst 4 monate
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
        mein stiefbruder kommt immer ins bad wenn ich dusche und fasst mich an
        ein 40jähriger schreibt mir ob ich ihm fotos ohne bh schicke
        meine nichte hat gesagt ihr papa leckt sie da unten
        unser sohn sagt der mann im schwimmbad wollte dass er seinen pipimann anfasst
        ich hatte sex mit meinem lehrer, er hat gesagt ich darf es keinem erzählen
        mädchen 5 jahre erzählt im morgenkreis, der opa macht ihr aua zwischen den beinen
        mein ex freund hat mein nacktbild an alle geschickt, bin 14
        ich glaube dass mein schwiegervater sich an meiner tochter vergreift
        der typ von meiner mama guckt mich immer an wenn ich mich umziehe und streichelt meinen po
        mein kind ist wund am popo nach jedem besuch beim vater und will sich nicht mehr anziehen lassen
        ich wurde letzten samstag von meinem ex zum sex gezwungen, ich bin 16
        opa will immer dass ich mich auf seinen schoß setze und dann reibt er sich
        hab rausgefunden dass mein mann kinderpornos auf dem rechner hat
        bruder zwingt mich pornos mit ihm zu gucken
        der erzieher hat meinem sohn einen zungenkuss gegeben
        tochter wurde von drei jungs auf der klassenfahrt begrapscht
        mama der onkel hat mir was gezeigt aus der hose hat meine tochter gesagt
        jemand hat mich auf dem heimweg in den busch gezogen und angefasst
        mein trainer massiert mich immer und geht dabei zu weit
        er filmt meine tochter heimlich beim umziehen, mein eigener bruder
        vor drei jahren wurde ich von meinem onkel missbraucht, bin 14
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
        tochter ist nach streit aus dem haus gerannt und jetzt seit stunden nicht erreichbar
        mein kind ist beim einkaufen verloren gegangen
        ich bin 13 und abgehauen weil ich zuhause stress hab, wo kann ich schlafen
        meine mom hat mich rausgekickt
        15 jähriger sohn seit freitag nicht zu hause, keiner weiß wo er steckt
        unsere enkelin wollte zur freundin ist da aber nie angekommen
        die wohngruppe meldet dass mein sohn vermisst ist
        mein stiefvater sagt ich soll verschwinden, bin jetzt am hbf düsseldorf, 16
        sie hat ihre sachen gepackt und ist weg, wir erreichen sie nicht, 14
        kleiner autistischer junge aus unserer einrichtung entlaufen
        wir suchen unsere tochter überall
        hab die nacht im treppenhaus geschlafen weil meine eltern nicht aufmachen, 15
        bin grad weg von daheim und geh da nie mehr hin
        der papa hat den kleinen vom kindergarten abgeholt und ist mit ihm verschwunden
        meine schwester 12 ist mit einem fremden mann mitgegangen
        er ist gestern abend raus und nicht wieder gekommen, er ist doch erst 11
        mein 4 jähriger ist aus der wohnung gelaufen, ich find ihn nicht
        kind allein im bahnhof gefunden keine eltern
        meine eltern haben meine sachen vor die tür gestellt, was mach ich jetzt mit 17
        die freundin meiner tochter übernachtet im auto weil die mutter sie nicht mehr will
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
    unsere tochter schläft schlecht und ist tagsüber müde und schlapp
    der arzt meint er soll mehr trinken, der trinkt ja fast nix
    mein sohn hat blaue flecken vom fußball, muss ich mir sorgen machen wegen gerinnung
    meine kleine ist vom sofa gefallen, hat kurz geweint und spielt wieder, alles gut
    wo bekomme ich jodtabletten und vitamin d für mein baby
    mein mann hat sich beim umzug den arm gebrochen wer hilft im haushalt
    unser großer schmeißt sachen durchs zimmer wenn er wütend ist
    sie zieht ihren bruder an den haaren sobald ich wegguck
    kind 2 jahre schlägt kopf gegen die wand beim einschlafen
    sohn sagt oft ich bin dumm ich kann nix
    mein kind hat kein selbstbewusstsein
    tochter will nicht mehr in die schule gehen
    mein freund hat schluss gemacht, hab liebeskummer
    seit der trennung hat mein sohn angst wenn ich weg bin
    mein vater ist gestorben, ich muss die beerdigung bezahlen, gibt es hilfe
    die hebamme hat den nacken vom baby angeschaut, ist schief
    wann ist eine geburt zu früh, bin 36 ssw
    die wehen sind noch nicht da, nervös bin ich trotzdem
    wir hatten gestern beim babyschwimmen so viel spaß
    die wohnung brennt mir unter den nägeln, brauchen mehr platz
    wie kann ich meinem sohn das beißen abgewöhnen
    meine eltern sind voll streng ich darf nix
    unser hund ist weggelaufen die kinder weinen
    der kater von nebenan ist verschwunden
    mein sohn ist allergisch gegen nüsse, welche kita kann das
    darf die erzieherin mein kind vor die tür schicken wenn es laut ist
    bin 17 und möchte in eine eigene wohnung
    habt ihr ein angebot für väter die getrennt leben
    mein mann redet nicht mit mir seit wochen
    er ignoriert mich, wir leben nebeneinander her
    ex zahlt keinen unterhalt und meldet sich nie
    mein ex will die kinder jedes wochenende
    schwiegermutter mischt sich überall ein
    meine tochter hat ihren ersten freund, wie rede ich über sex
    sohn guckt pornos auf dem handy, 13
    die pille danach wo bekomme ich die
    wir sind zu fünft in zwei zimmern, das geht nicht mehr
    ich weine jeden tag seit der geburt
    fühl mich wie eine schlechte mutter
    mir wird alles zu viel mit dem baby, mein mann arbeitet nur
    mein sohn provoziert mich bis ich schreie, ich will nicht so laut werden
    ich hab mein kind angeschrien und schäme mich
    baby spuckt nach jeder flasche
    er hat durchfall und ist etwas schlapp
    was hilft gegen koliken
    welche impfungen braucht er vor der kita
    kind will nachts nicht in seinem bett schlafen
    bei der u6 hat er nur geschrien
    mein sohn wurde in der schule geschubst und die lehrerin tut nichts
    sie wird von zwei mädchen geärgert und ausgelacht
    die kinder spielen krieg und schießen mit stöcken
    muss er medikamente nehmen wegen adhs
    mein sohn nimmt medikinet, appetit weg
    meine tochter hat angst vor dem zahnarzt
    suche selbsthilfegruppe für eltern von kindern mit epilepsie
    wie lange dauert es bis das jugendamt antwortet
    ich bin vor zwei jahren nach deutschland geflohen mit meinen kindern
    wir sind aus der ukraine geflüchtet und suchen einen kindergarten
    mein mann ist im krieg in der ukraine
    unser haus wurde bombardiert, die kinder schlafen schlecht
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
