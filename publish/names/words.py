"""Words that tell a name from what only looks like one: short lists, each with the reason it is kept.

Written for this project by hand, from the talk of film interviews and from common knowledge of geography and the
trade; none was taken from a published data set. A word belongs here when it costs a wrong heading; a list is not
meant to be complete, since people.yaml decides where it fails. Everything is compared after `tokens.fold`: no
accents, case kept unless said.
"""

from pathlib import Path


def words_of(text: str) -> frozenset[str]:
    """The words of a list, between spaces."""
    return frozenset(text.split())


def titles_of(text: str) -> frozenset[str]:
    """The titles of a list, between bars."""
    return frozenset(" ".join(title.split()) for title in text.split("|"))


TITLE_ARTICLES = frozenset({"The", "A", "An"})
"""The English articles as a title opens with them."""

FUNCTION = words_of(
    """
    A About Above Across Actually After Afterwards Again Against Ah Aha All Almost Alone Along Already Alright Also
    Although Always Am Among An And Another Any Anybody Anyhow Anyone Anything Anyway Apart Apparently Are Around As
    Aside Ask Asked At Away Aye Back Basically Be Because Been Before Behind Being Below Beneath Beside Besides
    Between Beyond Both But By Bye Can Cannot Certainly Clearly Come Could Dear Deconstructs Despite Did Discusses
    Dissects Do Does Down During Each Eh Eight Either Else Er Even Eventually Ever Every Everybody Everyday Everyone
    Everything Exactly Except Explains Fair Fine First Five For Fortunately Four From Generally Gentlemen Get Go God
    Good Goodness Had Half Has Have Having He Hello Hence Her Here Hers Herself Hey Him Himself His Hm Hmm How
    However I If Imagine In Indeed Inside Instead Interviews Into Is It Its Itself Just Ladies Last Lastly Later
    Least Less Let Like Listen Look Lots Luckily Mainly Many Maybe Me Meanwhile Mhm Might Mine More Moreover Most
    Mostly Much Must My Myself Namely Naturally Near Nearly Neither Never Nevertheless Next Nine No Nobody None
    Nonetheless Nope Nor Not Nothing Now Nowadays Obviously Of Off Often Oh Ok Okay On Once One Only Onto Or
    Originally Other Others Otherwise Our Ours Out Outside Over Part Partly Per Perhaps Personally Please Plus
    Possibly Precisely Presumably Previously Probably Put Quite Rather Really Recalls Reflects Regarding Remember
    Reveals Right Said Same Say Says Second See Seldom Seven Several Shall She Should Similarly Simply Since Six So
    Some Somebody Somehow Someone Something Sometimes Somewhere Soon Sorry Speaks Still Strangely Such Suddenly
    Suppose Supposedly Sure Surely Take Talks Tell Tells Ten Than Thank Thanks That The Their Theirs Them Themselves
    Then There Thereafter Therefore These They Think Third This Those Though Three Through Throughout Thus Till To
    Today Together Tomorrow Tonight Too Towards True Twice Two Typically Uh Um Under Unfortunately Unless Unlike
    Until Up Upon Us Usually Very Wait Was We Well Were What Whatever When Whenever Where Whereas Wherever Whether
    Which While Who Whoever Whole Whom Whose Why With Within Without Would Wow Yeah Yep Yes Yesterday Yet You Your
    Yours Yourself Yourselves
    """
)
"""Words that begin sentences and are never part of a name; they cut a run of capitals in two."""

COMMON = words_of(
    """
    able according acting actor actors age air anger answer apple arm army art ask attic audience aunt autumn baby
    bad ball band bank bar bath beach beauty bed begin beginning best big bill bird black bless blood blue board
    boat body bone book boss box boy bread bridge bright bring brother brown build bus butcher buy call camera cap
    captain car card carry cash casting cat chair chance change chapter cheap child christ church cinema
    cinematographer city class clean clear clever clock close cloth cloud coat coffee cold college color colour
    commission compared concrete consider cook corner costume country crew cross cup curtain cut cutting dad daddy
    dance dark daughter dawn day days dead death decent desk dialogue dinner directing director dirt doctor
    documentary does dog door dream dress drink drive duke dust ear early earth east edge editing editor editors egg
    empty end even evening everyday eye face fact fall family farm fast father feel festival few field fight film
    filmmaker filmmakers filmmaking films finish fire fish flat floor flower fog foot ford forest fox frame free
    french friend front game garden gate gentle getting give given glass going gold grace grand grass gray great
    green grew grey ground grown guess guilty hair hall hand happy hard hardly hat head hearing heart heat heaven
    heavy hell help high hill hire history holding home honest hope horse hospital host hot hotel hour house human
    husband ice idea ill innocent interviewer iron island jesus job joy judge jump keep kept key kid kind king
    kitchen knew knife know knowing known lady lake lamp land language large late laughing law lead lean learn leave
    leaving left lens letter lie life light line little living long looking lord lost loud love low luck lunch
    machine mad madam magic make making mama man mark market master may meaning meet memory men mercy middle milk
    mill mind minister mirror moment money monster month moon morning mother mountain mouth move movie mr mum mummy
    music name nature neighbour new news nice night noise none noon north novel numbers oil old open opening orange
    order page paint painters painting papa paper park party past peace pen people photo photograph picture pictures
    piece pink place plan plate play playing point police pool poor pope port post present press price pride priest
    prince print producer programme projector public queen question questioner questions quick quiet radio rain read
    reading ready red reel rehearsal remain rest rewind rice rich ring river road rock roof room rose round royal
    run running sad safe sand saw scene school screen script sea season secret seeing seems seen sequence set shadow
    shame sharp ship shirt shock shoot shooting shop short shot show silence silent silver simple sir sister sit
    sitting size skin sky sleep slow small smoke snow society soft soldier son song soul sound south space speak
    speaking sport spring stage stand star start starting state station steel stick stone stop store storm story
    straight strange stranger stream street strictly strong student students studio style summer sun sweet swing
    table taking talk talking tape tea teach technically television theatre thing things thinking thought ticket
    time times tired told town trade train trouble trust truth try turn uncle understand use using valley view
    village voice vote waiting wake walk walking wall wanted war watch watching water way weather wedding week weird
    went west wet white wife wild will wind window wine winter wise wolf woman women wonder wood word words work
    worked working world worse worst write writer writing wrong year years yellow young yours
    """
)
"""Lower-case words that open sentences or are surnames too: capital only for its place, such a word is no name."""

PLACEHOLDER = words_of(
    "a answer audience guest host interviewee interviewer journalist moderator narrator q question speaker voice"
)
"""What a speaker is called whose name nobody has given: no heading of an index."""

HONORIFIC = words_of(
    """
    Aunt Auntie Capt Captain Colonel Comrade Dame Det Doctor Dona Dr Frau General Gov Herr Insp Lady
    Lord Lt Madame Mademoiselle Maestro Major Meneer Mevrouw Miss Mlle Mme Monsieur Mr Mrs Ms Mx President Prof
    Professor Rev Reverend Senhor Senhora Senor Senora Sergeant Sgt Signor Signora Sir Uncle
    """
)
"""Stripped from the front of a name; what follows is a person."""

CALENDAR = words_of(
    """
    Advent April August Christmas Christmases December Easter February Friday Fridays Halloween Hanukkah January
    July June Lent March May Michaelmas Monday Mondays November October Passover Ramadan Saturday Saturdays
    September Sunday Sundays Thanksgiving Thursday Thursdays Tuesday Tuesdays Wednesday Wednesdays Whitsun
    """
)

NATIONALITY = words_of(
    """
    African Africans Albanian Algerian American Americans Anglican Anglo Anglophile Arab Arabic Arabs Argentine
    Argentinian Armenian Asian Asians Australian Australians Austrian Austrians Baroque Basque Bavarian Belgian
    Belgians Bengali Bible Biblical Bohemian Bolivian Bosnian Brazilian Brazilians Brechtian Breton British Briton
    Britons Buddhism Buddhist Bulgarian Burmese Cambodian Canadian Canadians Cantonese Castilian Catalan Catholic
    Catholics Chilean Chinese Christian Christians Colombian Communist Communists Congolese Cornish Croat Croatian
    Cuban Cubans Cypriot Czech Czechoslovak Czechs Dane Danes Danish Dickensian Dutch Dutchman Edwardian Egyptian
    Egyptians Elizabethan English Englishman Englishmen Estonian Ethiopian European Europeans Expressionism
    Expressionist Fascist Fascists Filipino Finn Finnish Finns Fleming Flemish French Frenchman Frenchmen
    Frenchwoman Freudian Galician Georgian Georgians German Germanic Germans Gospel Gothic Greek Greeks Haitian
    Hebrew Hindi Hindu Hitchcockian Hungarian Hungarians Icelander Icelandic Impressionist Indian Indians Indonesian
    Iranian Iranians Iraqi Irish Irishman Islam Islamic Israeli Israelis Italian Italians Jamaican Japanese Jesuit
    Jesuits Jew Jewish Jews Kabuki Kafkaesque Kenyan Koran Korean Koreans Latin Latvian Lebanese Lithuanian Londoner
    Lutheran Macedonian Malay Mandarin Maori Marxism Marxist Methodist Methodists Mexican Mexicans Modernist
    Mongolian Moroccan Muslim Muslims Nazi Nazis Neorealism Neorealist Nigerian Noh Norman Norwegian Norwegians
    Orthodox Pakistani Palestinian Palestinians Parisian Parisians Persian Peruvian Pole Poles Polish Portuguese
    Protestant Prussian Quaker Renaissance Roman Romanian Romanians Romantic Romany Russian Russians Scandinavian
    Scot Scots Scottish Senegalese Serb Serbian Serbs Shakespearean Sicilian Slav Slavic Slovak Slovaks Slovene
    Slovenian Soviet Soviets Spaniard Spaniards Spanish Sudanese Surrealism Surrealist Surrealists Swede Swedes
    Swedish Swiss Syrian Taiwanese Thai Tibetan Tunisian Turk Turkish Turks Ukrainian Ukrainians Ulster Urdu
    Uruguayan Venetian Venezuelan Victorian Vietnamese Welsh Welshman Western Westerner Westerns Yiddish
    Yorkshireman Yugoslav Yugoslavs Zen Zionist
    """
)
"""Peoples, tongues, faiths and schools: they cut a run like function words."""

PLACE = frozenset(
    word
    for line in (Path(__file__).parent / "places.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
    for word in line.partition(": ")[2].split()
)
"""Countries, cities and parts of cities. After a given name such a word is a surname again (Jack London)."""

PLACE_HEAD = words_of(
    """
    Bad Cape Central East El Fort Grand Great Lake Las Los Lower Mount New North Port Rio Saint San Santa South St Ste Upper Via
    Villa West
    """
)
"""First words of places of two words (New York, San Remo): the run is no person unless it is a known one."""

INSTITUTION = words_of(
    """
    ARD Aaton Academie Academy Act Actor Actress Adidas Agency Agfa Airbnb Airport Allee Alley Allies Amazon Archive
    Archives Army Arri Arriflex Arts Assembly Association Atari Authority Avenue Award Awards BBC BFI Bafta Bakery
    Bank Barrandov Bay Beach Bear Best Betacam Bistro Bolex Boulevard Boutique Brewery Bridge Broadcasting Bros
    Brothers Budweiser Building Bundeswehr Bureau BuzzFeed Buzzfeed CIA CNN Cadillac Cafe Cafes Café Cahiers Calle
    Castle Category Cathedral Cemetery Center Centre Century Channel Chapel Chapter Chevrolet Chevy Chronicle Church
    Cinecittà Cinema Cinemas Cinematheque Cinematography Cinémathèque Circus Civil Club Coast Cold Collection
    College Colleges Columbia Comcast Commission Committee Common Communion Communist Community Company Competition
    Conference Congress Conservative Conservatoire Conservatory Corp Corporation Council County Court Craigslist Cup
    Curzon Daiei Day Days Deli Democrat Department Depression Diner Director Disney Disney+ District Dome Dynasty
    Ealing Earth Eastman Eastmancolor Ecole Editing Eiffel Ektachrome Embassy Empire Entertainment Esquire Etsy
    Exhibition Express FAMU FBI Facebook Factory Features Federation Ferrari Ferry Festival Festspiele Film Filmfest
    Filmhochschule Films Filmstudio First Foundation Four Fourth Fujifilm Fund Gallery Garden Gardens Gare Gate
    Gaumont Gazette Gestapo Ghibli Globe Globes Golden Google Gothamist Government Green Grill Group Groupon
    Guardian Guild HBO Hall Hammer Harbour Heaven Heineken Hell Herald Highway Hill Hills Hochschule Holocaust Honda
    Hospital Hotel House Hulu Hyundai IDHEC IKEA IMDB IMDb ITV Ikea Inc Inn Instagram Institut Institute Instituto
    Internationale Internet Iron Island Islands Isle Issue Journal Junction Jupiter Jury KGB Kickstarter Kino Kinos
    Kodachrome Kodak Korda-Studios LEGO Laboratories Laboratory Labour Lane Lego Lenfilm Leopard Library Limited
    Line LinkedIn Lion Lions Lionsgate Lodge Lord's Lounge Ltd Luftwaffe MGM MTV Magazin Magazine Market Mars
    Marseillaise Marvel Mass Mattel Media Memorial Mercedes Microsoft Milky Mini Ministry Miramax Mitchell-Kamera
    Moon Mosfilm Motorway Mountain Mountains Movement Moviola Museum Music MySpace NFT Nagra National Navy Netflix
    Network News Night Nights Nike Nikkatsu Nintendo Nokia Observer Occupation Ocean Odeon Office Opera Opéra
    Orchestra Orwo Oscar Oscars Palace Palais Palme Panavision Parade Paramount Park Parliament Part Party Pathé
    Patreon PayPal Penthouse Pepsi Philharmonic Piazza Picture Pictures Pier Pixar Pizzeria Place Plaine Platz
    Playboy Playhouse Plaza Police Porsche Post Prayer Prefecture Press Prix Prize Producer Productions Promenade
    Publishing Quarter Quarterly Quay RAI RKO Radio Railway Rank Record Records Reddit Reel Regiment Region Regional
    Renoir-Saal Republic Republican Research Resistance Restaurant Review Revolution River Road Room Rue Rush Saloon
    Samsung Saturn Scene School Screen Screenplay Sea Searchlight Second Secretary Section Security Sega Senate
    Service Services Shoah Shochiku Showtime Side Silver Skype Snapchat Socialist Society Sony Sound Spotify Square
    Stadium Stage Standard Starbucks Starz State States Station Steadicam Steenbeck Steps Strasse Straße Street
    Studio Studios Sunday Super Supermarket System Take Tavern Technical Technicolor Telegraph Television Terrace
    Theater Theatre Theatres Third Théâtre TikTok Times Toho Tory Tower Town Toyota Trade Treaty Tribune Trinity
    Trust Tube Tumblr Twitter Uber Underground Union Unit United Universal Universite Universities University
    Universität Université VGIK VH1 Valley Vanity Variety Venus Verizon Viacom Video Village Vimeo Virgin Vision
    Vogue Volkswagen Volume Wall Walmart War Wars Wave Way Weekly Wehrmacht WhatsApp Wikipedia Workshop World Xbox
    Xerox Yard YouTube ZDF Zoo eBay École
    """
)
"""Bodies, buildings, streets, firms, prizes, film stock: a run that holds one is no person."""

BODIES = words_of(
    """
    Academy Agreement Airport Archive Archives Association Award Awards BBC Bros Brothers Channel Cinematheque
    Cinémathèque College Committee Company Conference Corporation Council Department Entertainment Fest Fests Festival
    Festivals Films Foundation Globe Globes Government Guild HBO Hospital Inc Institute Institution Ltd MGM Magazine
    Ministry Museum Netflix Network Oscar Oscars Paramount Pictures Prix Prize Productions Radio Records School
    Searchlight Sony Studies Studio Studios Television Theater Theatre Times Treaty Union University Universal Warner
    Workshop YouTube
    """
)
"""Bodies, firms and prizes: a run of capitals that holds one is hardly a title."""

PHRASES = titles_of(
    """
    Hall of Fame | Walk of Fame | House of Commons | House of Lords | Bank of America | Director of Photography |
    Ministry of Culture | Middle East | Cold War | First World War | Second World War | World War | World War II |
    Big Apple | Silicon Valley | Best Picture | Best Director | Wall Street | Civil War | Great Depression |
    Iron Curtain | Industrial Revolution | Old Testament | New Testament | Third Reich | Native American |
    New Wave | Nouvelle Vague | French New Wave | New Hollywood | Cannes Film Festival | Sight and Sound
    """
)
"""Runs of capitals that everybody writes so, and that are no titles in talk."""

SURNAMES_TOO = words_of(
    """
    Ball Banks Beach Bear Bell Best Bishop Black Bond Bridge Brooks Brown Bush Carter Cash Castle Church Circus
    Common Cook Cooper Court Crane Day Field Finch Fisher Four Fox Frost Garden Garland Gate Glass Gold Golden Grace
    Gray Green Grey Hall Hammer Hill Hope House Hurt Irons Joy King Knight Lake Lamb Lane Lean Lion Lions Long Love
    Mars Marsh Marshall Moon Night Noble Page Park Penn Pierce Pitt Place Pool Post Power Powers Press Price Prince Rank
    Reed Rice Rivers Rush Savage Sellers Sharp Silver Snow Steel Stone Street Summers Swan Tower Town Tube Wall
    Waters Way West White Winter Winters Wise Wolf Wood Woods Yard Young
    """
)
"""Words of the lists above that are surnames after a given name (Michelle Day, Tom Hall)."""

PERIODICAL = titles_of(
    """
    Cahiers du Cinema | Sight and Sound | Sight & Sound | Positif | Variety | Film Comment | Film Quarterly |
    Monthly Film Bulletin | Time Out | Time | Life | Newsweek | Le Monde | Le Figaro | Liberation | Die Zeit | Der
    Spiegel | La Repubblica | El Pais | Corriere della Sera | Pravda | Filmkritik | Cineaste | Cinema Journal | The
    Spectator | The Listener | The Stage | The Economist | The New Yorker | The New Statesman | The Nation | Picture
    Post | Punch | Private Eye | Esquire | Vogue | Playboy | Rolling Stone | Bianco e Nero | Premiere | Empire | The
    Village Voice | The Hollywood Reporter | The Independent | The Sun
    """
)
"""Newspapers and film journals, as they stand in italics."""

PERIODICAL_LAST = words_of(
    """
    Advertiser Argus Bulletin Chronicle Courier Echo Examiner Gazette Guardian Herald Journal Magazine Mail Mercury
    News Observer Quarterly Reporter Review Rundschau Standard Telegraph Times Tribune Zeitung
    """
)
"""Last words of newspapers and journals of two words or more (The Guardian, Western Morning News)."""

FAMOUS = words_of(
    """
    Akerman Almodovar Altman Angelopoulos Antonioni Arletty Beckett Beethoven Belmondo Bergman Bertolucci Bogart
    Borzage Bourvil Brahms Brando Brecht Bresson Bunuel Cantinflas Capra Cassavetes Cezanne Chabrol Chaplin Chekhov
    Clouzot Cocteau Colette Coppola Cukor Dassin Delvaux Demy Dickens Dietrich Dostoevsky Dovzhenko Dreyer
    Eisenstein Fassbinder Fellini Fernandel Flaherty Franju Gance Garbo Gielgud Godard Goya Griffith Haneke Hawks
    Herzog Hitchcock Houdini Huston Ibsen Ichikawa Imamura Jarmusch Kafka Kaurismaki Kazan Keaton Kiarostami
    Kieslowski Kobayashi Kubrick Kurosawa Loach Losey Lubitsch Lumet Lynch Madonna Magnani Malick Malle Mankiewicz
    Marker Mastroianni Matisse Melies Melville Minnelli Mizoguchi Moliere Montand Mozart Murnau Naruse Olivier Olmi
    Ophuls Oshima Ozu Pabst Parajanov Pasolini Peckinpah Picasso Polanski Pontecorvo Powell Preminger Pressburger
    Proust Pudovkin Rembrandt Renoir Resnais Rivette Rohmer Rossellini Rouch Schubert Scorsese Shakespeare Shindo
    Signoret Sirk Sjostrom Spielberg Stanislavski Stendhal Sternberg Strindberg Stroheim Sturges Tarantino Tarkovsky
    Tati Teshigahara Tolstoy Toto Truffaut Varda Vermeer Vertov Vigo Visconti Voltaire Wajda Welles Wenders Wilder
    Wyler Zinnemann
    """
)
"""People whom film talk names by one word; evidence that the word is a person, never a way to complete the name."""
