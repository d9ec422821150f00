"""Words that tell a name from what only looks like one: short lists, each with the reason it is kept.

Written for this project by hand, from the talk of film interviews and from common knowledge of geography and the trade; none
was taken from a published data set. A word belongs here when it costs a wrong heading; a list is not meant to be complete,
since people.yaml decides where it fails. Everything is compared after `tokens.fold`: no accents, case kept unless said.
"""


def _words(text: str) -> frozenset[str]:
    """The words of a list, one heading a word."""
    return frozenset(text.split())


FUNCTION = _words(
    """
    A About Above Across Actually After Afterwards Again Against Ah Aha All Almost Alone Along Already Alright Also Although
    Always Am Among An And Another Any Anybody Anyhow Anyone Anything Anyway Apart Apparently Are Around As Aside At Away Back
    Basically Be Because Been Before Behind Being Below Beneath Beside Besides Between Beyond Both But By Bye Can Cannot
    Certainly Clearly Come Could Dear Despite Did Do Does Down During Each Eh Either Else Er Even Eventually Ever Every
    Everybody Everyone Everything Exactly Except Fair Fine First For Fortunately Four Five Six Seven Eight Nine Ten From Generally
    Get Go God Good Goodness Had Half Has Have Having He Hello Hence Her Here Hers Herself Hey Him Himself His Hm Hmm How
    However I If Imagine In Indeed Inside Instead Into Is It Its Itself Just Last Lastly Later Least Less Let Like
    Listen Look Lots Luckily Mainly Many Maybe Me Meanwhile Mhm Might Mine More Moreover Most Mostly Much Must My Myself
    Namely Naturally Near Nearly Neither Never Nevertheless Next No Nobody None Nonetheless Nor Not Nothing Now Nowadays
    Obviously Of Off Often Oh Ok Okay On Once One Only Onto Or Originally Other Others Otherwise Our Ours Out Outside Over
    Part Partly Per Perhaps Personally Please Plus Possibly Precisely Presumably Previously Probably Put Quite Rather Really
    Regarding Remember Right Same Say See Seldom Several Shall She Should Similarly Simply Since So Some Somebody Somehow
    Someone Something Sometimes Somewhere Soon Sorry Still Strangely Such Suddenly Suppose Supposedly Sure Surely Take Tell
    Than Thank Thanks That The Their Theirs Them Themselves Then There Thereafter Therefore These They Think Third This Those
    Though Three Through Throughout Thus Till To Today Together Tomorrow Tonight Too Towards True Twice Two Typically Under
    Unfortunately Unless Unlike Until Up Upon Us Usually Very Wait Was We Well Were What Whatever When Whenever Where
    Whereas Wherever Whether Which While Who Whoever Whole Whom Whose Why With Within Without Wow Would Yeah Yes Yesterday
    Yet You Your Yours Yourself Yourselves Second Says Said Ask Asked Ladies Gentlemen Everyday Neither Nope Yep Um Uh Aye
    """
)
"""Words that begin sentences and are never part of a name; they cut a run of capitals in two."""

COMMON = _words(
    """
    able age air anger answer apple arm army art attic audience aunt autumn baby bad ball band bank bar bath beach beauty bed
    best big bill bird black blood blue board boat body bone book boss box boy bread bridge bright bring brother brown build bus
    butcher buy call camera cap captain car card carry cash casting cat chair chance change chapter cheap child church cinema
    city class clean clear clock close cloth cloud coat coffee cold college colour color commission concrete cook corner country
    crew cross cup curtain cut cutting dad dance dark daughter dawn day dead death decent desk dialogue dinner director dirt
    doctor dog door dream dress drink drive duke dust ear early earth east edge editing editor editors egg empty end evening
    eye face fact fall family farm fast father feel festival few field fight film films finish fire fish flat floor flower fog
    foot ford forest fox frame free french friend front game garden gate gentle give glass gold grace grand grass gray great
    green grey ground guess guilty hair hall hand happy hard hat head heart heat heaven heavy hell help high hill hire history
    home honest hope horse hospital host hot hotel hour house human husband ice idea ill innocent iron island job joy judge jump
    keep key kid kind king kitchen knife lady lake lamp land language large late laughing law lead lean learn leave left lens
    letter lie life light line little long lord lost loud love low luck lunch machine madam magic make man mark market master
    may meet memory men mercy middle milk mill mind minister mirror moment money monster month moon morning mother mountain mouth
    move movie mr music name nature neighbour new news night noise noon north novel numbers oil old open orange order page
    paint painting paper park party past peace pen people photo photograph picture pictures piece pink place plan plate play
    point police pool poor pope port post present press price pride priest prince print producer programme projector public
    queen question questions quick quiet radio rain read ready red reel rehearsal remain rest rice rich ring river road rock
    roof room rose round royal run sad safe sand scene school screen script sea season secret seems sequence set shadow shame
    sharp ship shirt shock shoot shooting shop short shot show silence silent silver simple sir sister sit size skin sky sleep
    slow small smoke snow society soft soldier son song soul sound south space speak sport spring stage stand star start state
    station steel stick stone stop store storm story straight strange stranger stream street strong student studio style
    summer sun sweet swing table talk tape teach tea television theatre thing things thought ticket time times tired town
    trade train trouble truth try turn uncle use valley view village voice vote wake walk wall war watch water way
    weather wedding week weird west wet white wife wild will wind window wine winter wise wolf woman women wonder wood
    word words work world worse worst write writer writing wrong year years yellow young actors actor acting according ask beginning
    begin bless christ clever compared consider cinematographer editor costume days directing documentary does even
    everyday filmmaker filmmakers filmmaking given getting going grew grown hardly hearing holding interviewer jesus kept knew
    know known knowing leaving living looking mad making mum mummy mama papa daddy meaning mind nice none opening
    painters playing questioner reading running saw seeing seen sitting speaking starting strictly students taking
    talking technically thinking told trust understand using waiting walking wanted watching went working worked yours rewind
    """
)
"""Lower-case words that open sentences or are also surnames: alone, and capital only for its place, such a word is no name."""

HONORIFIC = _words(
    "Mr Mrs Ms Miss Mx Dr Doctor Prof Professor Sir Dame Lady Lord Madame Mme Monsieur Mlle Mademoiselle Herr Frau Signor Signora "
    "Senor Senora Rev Reverend President Comrade Uncle Aunt Auntie Captain Colonel Major General Sergeant Maestro Mevrouw Meneer"
)
"""Stripped from the front of a name; what follows is a person."""

CALENDAR = _words(
    "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday "
    "Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays Christmas Easter Lent Whitsun Advent "
    "Christmases Ramadan Passover Hanukkah Thanksgiving Halloween Michaelmas"
)

NATIONALITY = _words(
    """
    African Africans Albanian Algerian American Americans Anglican Anglo Anglophile Arab Arabs Arabic Argentine Argentinian Armenian Asian Asians
    Australian Australians Austrian Austrians Basque Bavarian Belgian Belgians Bengali Bohemian Bolivian Bosnian Brazilian Brazilians Breton
    British Briton Britons Bulgarian Burmese Cambodian Canadian Canadians Cantonese Castilian Catalan Catholic Catholics Chilean Chinese
    Christian Christians Colombian Communist Communists Congolese Cornish Croat Croatian Cuban Cubans Cypriot Czech Czechs Czechoslovak Dane Danes Danish
    Dutch Dutchman Egyptian Egyptians English Englishman Englishmen Estonian Ethiopian European Europeans Fascist Fascists Filipino Finn Finnish
    Finns Fleming Flemish French Frenchman Frenchmen Frenchwoman Galician Georgian Georgians German Germans Germanic Greek Greeks Haitian Hebrew
    Hindi Hindu Hungarian Hungarians Icelandic Icelander Indian Indians Indonesian Iranian Iranians Iraqi Irish Irishman Islam Islamic
    Israeli Israelis Italian Italians Jamaican Japanese Jew Jewish Jews Kenyan Korean Koreans Latin Latvian Lebanese Lithuanian Londoner
    Macedonian Malay Mandarin Maori Marxist Marxism Mexican Mexicans Mongolian Moroccan Muslim Muslims Nazi Nazis Nigerian Norman
    Norwegian Norwegians Pakistani Palestinian Palestinians Parisian Parisians Persian Peruvian Pole Poles Polish Portuguese Protestant
    Prussian Quaker Roman Romanian Romanians Romany Russian Russians Scandinavian Scot Scots Scottish Senegalese Serb Serbian Serbs Sicilian
    Slav Slavic Slovak Slovaks Slovene Slovenian Soviet Soviets Spaniard Spaniards Spanish Sudanese Swede Swedes Swedish Swiss Syrian Taiwanese
    Thai Tibetan Tunisian Turk Turkish Turks Ukrainian Ukrainians Ulster Urdu Uruguayan Venetian Venezuelan Victorian Edwardian Elizabethan Vietnamese
    Welsh Welshman Western Westerns Westerner Yiddish Yorkshireman Yugoslav Yugoslavs Zionist Shakespearean Brechtian Freudian Hitchcockian
    Gothic Baroque Renaissance Romantic Impressionist Expressionist Expressionism Surrealist Surrealists Surrealism Modernist Neorealism Neorealist
    Buddhist Buddhism Zen Methodist Methodists Lutheran Jesuit Jesuits Orthodox Bible Biblical Gospel Koran Kafkaesque Dickensian Noh Kabuki
    """
)
"""Peoples, tongues, faiths and schools: they cut a run like function words."""

PLACE = _words(
    """
    Aberdeen Abu Adriatic Afghanistan Africa Alabama Alaska Albania Algeria Algiers Alps Alsace America Amsterdam Andalusia Antarctica Antwerp Appalachia Arabia
    Arctic Argentina Arizona Arkansas Armenia Asia Athens Atlanta Atlantic Auschwitz Australia Austria Balkans Baltic Baltimore Bangkok Barcelona
    Bath Bavaria Beijing Beirut Belfast Belgium Belgrade Bengal Bergen Berlin Berlinale Birmingham Blackpool Bohemia Bolivia Bologna Bolton Bombay Bordeaux Bosnia
    Boston Bournemouth Bradford Bratislava Brazil Brighton Bristol Britain Brittany Broadway Brno Bronx Brooklyn Bruges Brussels Bucharest Budapest Buenos
    Bulgaria Burma Cairo Calais Calcutta California Cambodia Cambridge Camden Canada Cannes Caribbean Cardiff Carpathians Casablanca Catalonia
    Chelsea Chennai Chicago Chile China Cinecitta Clermont Cologne Colombia Colorado Congo Connecticut Copenhagen Cordoba Cork Cornwall Coventry Cracow
    Crete Crimea Croatia Cuba Cumbria Cyprus Czechoslovakia Dakar Dallas Damascus Danube Delhi Denmark Denver Derby Detroit Devon Dorset Dresden Dublin Dover
    Dundee Dunkirk Durham Ealing Edinburgh Egypt Eire England Essex Estonia Ethiopia Eton Europe Everest Exeter Falklands Fife Finland Flanders Florence
    Florida France Frankfurt Galicia Galway Gaza Gdansk Geneva Genoa Georgia Germany Ghana Ghent Gibraltar Glasgow Gothenburg Granada Greece Greenland Greenwich
    Grimsby Haiti Hamburg Hammersmith Hampshire Hampstead Hanover Harlem Hastings Havana Hawaii Hebrides Helsinki Hiroshima Holland Hollywood
    Houston Hull Hungary Iceland Idaho Illinois India Indiana Indonesia Iran Iraq Ireland Israel Istanbul Italy Jamaica Japan Jersey Jerusalem
    Johannesburg Jordan Kansas Karachi Kenya Kent Kentucky Kerala Kiev Kyiv Kolkata Korea Kosovo Kowloon Krakow Kyoto Lagos Lancashire Latvia
    Lebanon Leeds Leicester Leipzig Leningrad Lille Lima Limerick Lincoln Lisbon Liskeard Lithuania Liverpool Ljubljana Locarno Lodz London Louisiana Lucerne Luxembourg
    Lyon Lyons Macedonia Madras Madrid Maine Malaysia Mali Malta Manchester Manhattan Manila Margate Marseille Marseilles Massachusetts
    Mediterranean Melbourne Memphis Mexico Miami Michigan Milan Minneapolis Minnesota Mississippi Missouri Monaco Mongolia Montana Montenegro Montevideo
    Montmartre Montparnasse Montreal Moravia Morocco Moscow Mumbai Munich Nagasaki Naples Nepal Netherlands Nevada Newcastle Nice Niger Nigeria Nile
    Norfolk Normandy Northumberland Norway Norwich Nottingham Nuremberg Odessa Ohio Oklahoma Oregon Orkney Osaka Oslo Ostend Oostende Oxford Pacific Padua Paddington
    Pakistan Palermo Palestine Panama Paris Parma Patagonia Penzance Persia Perth Peru Philadelphia Philippines Picardy Piccadilly Pinewood Pisa Pittsburgh
    Plymouth Poland Pompeii Portobello Portugal Portsmouth Potsdam Prague Provence Prussia Pyrenees Quebec Ravenna Reims Rhine Rhodesia Riga Rio Riviera Romania Rome Rotterdam
    Russia Rwanda Sahara Salford Salzburg Santiago Sarajevo Saxony Scandinavia Scarborough Scilly Scotland Seattle Seine Senegal Seoul Serbia Seville Shanghai
    Sheffield Shepperton Shetland Siberia Sicily Singapore Slovakia Slovenia Soho Somalia Somerset Southampton Spain Stalingrad Stockholm Strasbourg
    Stratford Sudan Suez Suffolk Sundance Sunderland Surrey Sussex Swansea Sweden Switzerland Sydney Syria Taipei Taiwan Tangier Tanzania Tashkent Tbilisi Tehran
    Telluride Tennessee Texas Thailand Thames Tibet Tokyo Toledo Toronto Toulouse Tribeca Trieste Truro Tunis Tunisia Turin Turkey Tuscany Twickenham Tyneside
    Tyrol Uganda Ukraine Umbria Uruguay Utah Utrecht Venezuela Venice Vermont Verona Vienna Vietnam Virginia Wales Warsaw Washington Waterloo
    Wembley Wessex Westminster Whitby Wiltshire Wisconsin Worcester Wyoming Yale Harvard Yemen York Yorkshire Yugoslavia Zagreb Zurich Zimbabwe
    Oberhausen Karlovy Vary Babelsberg Elstree Cinerama Vatican Kremlin Balham Brixton Clapham Hackney Islington Kensington Peckham Shoreditch Tooting Bloomsbury
    """
)
"""Countries, cities and parts of cities. After a given name such a word is a surname again (Jack London)."""

PLACE_HEAD = _words(
    "New San Santa Los Las Saint St Ste Fort Mount Cape Lake Port East West North South Upper Lower Great El Rio Bad Villa Via"
)
"""First words of places of two words (New York, San Remo): the run is no person unless it is a known one."""

INSTITUTION = _words(
    """
    Academy Academie Agency Airport Alley Allee Archive Archives Army Arts Assembly Association Authority Avenue Award Awards Bafta
    Bay Beach Bank Boulevard Bridge Broadcasting Brothers Bros Building Bureau Cahiers Castle Cathedral Cathedral Cemetery Centre
    Center Century Channel Chapel Chronicle Church Cinema Cinemas Cinematheque Cinémathèque Circus Club Coast Collection College Colleges Commission Committee Common Community Company
    Competition Conference Congress Conservatoire Conservatory Corp Corporation Council County Court Cup Curzon Department District Dome
    Embassy Empire Entertainment Exhibition Express Factory Federation Ferry Festival Festspiele Film Films Filmfest Filmhochschule Foundation Four
    Fund Gallery Garden Gardens Gate Gazette Globe Globes Government Green Group Guardian Guild Hall Harbour Herald Highway Hill Hills
    Hospital Hotel House Inc Inn Institut Institute Instituto Island Islands Isle Journal Junction Laboratories Laboratory Lane Library Limited Line Lions Lodge Ltd
    Magazine Magazin Market Media Memorial Ministry Motorway Mountain Mountains Movement Museum Music National Navy Network News Observer
    Ocean Odeon Office Opera Opéra Orchestra Oscar Oscars Palace Palais Panavision Paramount Park Parliament Parade Party Philharmonic Picture Pictures Pier Place Plaza
    Playhouse Police Post Prefecture Press Prix Prize Productions Promenade Publishing Quarter Quarterly Quay Radio Railway Record Records Region Regiment Regional
    Renoir-Saal Republic Research Review Revolution River Road Rue Rush School Screen Sea Searchlight Secretary Security Senate Service Services Society Sound Square
    Stadium Standard State States Station Steps Strasse Straße Street Studio Studios Sunday Supermarket System Technicolor Telegraph Television Terrace
    Theater Theatre Théâtre Theatres Times Tower Town Trade Treaty Tribune Trust Tube Underground Union United Universal Universities University Valley
    Variety Video Village Wall War Wars Wave Weekly Workshop World Yard Zoo Technical Unit Kino Kinos Filmstudio Hochschule Universität Universite Université Ecole École
    Gare Piazza Calle Platz Plaine Eiffel Cinecittà Gaumont Pathé Mosfilm Lenfilm Barrandov Ealing Kodak Arriflex Steadicam Betacam Nagra Eastman Eastmancolor Fujifilm Moviola Steenbeck
    Orwo Agfa Super Mini Vision Kodachrome Ektachrome Bolex Arri Aaton Mitchell-Kamera Disney+ Netflix Amazon Columbia Miramax Sony Toho Shochiku Nikkatsu Daiei Rank Korda-Studios Hammer MGM RKO
    BBC ITV CNN HBO ARD ZDF RAI BFI NFT IDHEC FAMU VGIK Act Chapter Part Volume Issue Section Side Reel Room Stage Take Scene Best Day Days Night Nights Director Actor Actress Producer
    Cinematography Editing Screenplay Category Jury Palme Leone Golden Silver Bear Lion Leopard Internet Facebook Google YouTube Wikipedia Instagram Twitter
    Cold Civil Second First Third Fourth Iron Communist Labour Tory Conservative Democrat Republican Socialist Resistance Gestapo Holocaust Shoah Occupation Blitz Depression Allies
    Mass Communion Virgin Trinity Lord's Prayer Heaven Hell Earth Mars Moon Venus Jupiter Saturn Milky Way Internationale Marseillaise Wehrmacht Luftwaffe Bundeswehr KGB CIA FBI
    """
)
"""Bodies, buildings, streets, firms, prizes, film stock: a run that ends or begins with one, or holds it, is no person."""

SURNAMES_TOO = _words(
    "Bridge Hill Hall Lane House Green Day Park Street West Wall Field Rank Beach Hammer Circus Church Castle Court Gate Rush "
    "Golden Silver Bear Lions Lion Press Tower Tube Yard Place Four Best Moon Night Way Marsh Pool Rice Cash Price Banks Rivers Brooks Pierce Town Post Common "
    "Wood Woods Stone Young Long Lean Reed White Black Brown Gray Grey Love King Prince Bishop Knight Page Cook Fisher Carter Cooper Fox Wolf Savage Waters Winters Summers "
    "Marshall Power Powers Noble Lake Lamb Swan Crane Finch Pitt Penn Hope Grace Joy Bond Gold Steel Irons Frost Snow Bell Ball Bush Glass Winter Wise Sharp Sellers Hurt Garden Garland"
)
"""Words of the lists above that are surnames after a given name (Gary Oldman's Rosencrantz, but Michelle Day, Tom Hall)."""

FILM_NOUN = r"(?:film|films|movie|movies|picture|pictures|cinema|remake|adaptation|retrospective|western|thriller|documentary|documentaries|feature|short|trilogy|melodrama|noir)"
BOOK_NOUN = (
    r"(?:novel|novels|novella|book|books|memoir|memoirs|autobiography|biography|essay|poem|poems|poetry|story|play|opera|ballet|"
    r"song|single|album|record|symphony|sonata|requiem|musical|oratorio|magazine|journal|newspaper|weekly|daily|paper|review|"
    r"periodical|ship|liner|yacht|ferry|trawler|boat|submarine|painting|sculpture|exhibition|series|sitcom|soap|programme|serial|"
    r"radio|comic|encyclopaedia|encyclopedia|dictionary|textbook|paperback|hymn|aria|quartet|concerto|edition of)"
)
"""What is a title in italics and not a film."""

PERIODICAL = _words(
    "Variety Sight Positif Cahiers Screen Time Life Newsweek Observer Guardian Independent Spectator Telegraph Times Gazette Herald Tribune Post "
    "Chronicle Mercury Argus Echo Examiner Courier Journal Figaro Monde Liberation Libération Pravda Spiegel Zeit Stern Corriere Repubblica "
    "Yorker Mail Mirror Express Standard Star Sun Bulletin Filmkritik Cinéma Cineaste Premiere Empire Vogue Pais"
)
"""Last or first words of newspapers and film journals; only with an article or a companion ("The Guardian", "Sight and Sound")."""

FAMOUS = _words(
    """
    Akerman Altman Angelopoulos Antonioni Bergman Bertolucci Borzage Bresson Bunuel Capra Cassavetes Chabrol Chaplin Clouzot Cocteau Coppola Cukor
    Dassin Delvaux Demy Dovzhenko Dreyer Eisenstein Fassbinder Fellini Flaherty Franju Gance Godard Griffith Hawks Herzog Hitchcock Huston Ichikawa Imamura Jarmusch
    Kazan Keaton Kiarostami Kieslowski Kobayashi Kubrick Kurosawa Loach Losey Lubitsch Lumet Lynch Malick Malle Mankiewicz Marker Melies Melville Minnelli Mizoguchi Murnau
    Naruse Olmi Ophuls Oshima Ozu Pabst Parajanov Pasolini Peckinpah Polanski Pontecorvo Powell Preminger Pressburger Pudovkin Renoir Resnais Rivette Rohmer Rossellini Rouch
    Scorsese Shindo Sirk Sjostrom Spielberg Sternberg Stroheim Sturges Tarantino Tarkovsky Tati Teshigahara Truffaut Varda Vertov Vigo Visconti Wajda Welles Wenders
    Wilder Wyler Zinnemann Almodovar Haneke Kaurismaki Shakespeare Chekhov Dickens Beckett Brecht Ibsen Kafka Proust Tolstoy Dostoevsky Mozart Beethoven Schubert Brahms
    Picasso Rembrandt Vermeer Cezanne Matisse Goya Stanislavski Strindberg Garbo Dietrich Bogart Brando Olivier Gielgud Mastroianni Magnani Belmondo Montand Signoret
    Madonna Fernandel Arletty Bourvil Cantinflas Toto Houdini Colette Stendhal Voltaire Moliere
    """
)
"""People whom film talk names by one word alone; evidence that the word is a person, never a way to complete the name."""
