"""Given names by the language they belong to: the plainest sign of a person, and of how the name is filed.

Written by hand for this project from names that are common in the credits of films; no published data set was used. A
name stands in the language that decides about particles and order of names; the same name may stand in several. The
list need not be complete: an unknown given name is still detected by what stands around it. Compared after
`tokens.fold` (no accents).
"""

from publish.names.words import words_of

BY_LANGUAGE = {
    "en": """
    Aaron Abbie Abby Abigail Abraham Ada Adam Addison Adele Adrian Agatha Aidan Aileen Ailsa Aisha Al Alan Alana Alastair
    Albert Alden Alec Alex Alexander Alexandra Alexis Alfie Alfred Alia Alice Alicia Alison Alistair Allan Allen Ally Alma
    Alvin Amanda Amari Amber Amy Andra Andrea Andrew Andy Angela Angelina Angelo Angie Angus Anita Anjelica Ann Anna Annabel
    Anne Annette Annie Ansel Anthony Antonia Antony April Archie Ariana Armie Arnold Art Arthur Asa Asher Ashley Ashton Asif
    Aubrey Audrey August Ava Aziz Barack Barbara Barbra Barnaby Barney Barry Bart Bashir Basil Beatrice Beatrix Beau Becky
    Bella Ben Benedict Benicio Benjamin Bernadette Bernard Bernie Bert Bertie Bess Beth Betsy Bette Betty Beverley Bex
    Beyonce Bijou Bill Billie Billy Blake Blanche Bob Bobby Bonnie Boris Brad Bradley Brandon Bree Brenda Brendan Brent
    Brett Brian Bridget Brie Brigid Britt Brock Bronwyn Brooke Bruce Bryan Bud Burt Buster Byron Cailee Caitlin Cal Caleb
    Calla Calum Calvin Cameron Camilla Candace Candice Carey Carl Carla Carly Carol Carole Caroline Carolyn Carrie Carson
    Cary Caryn Casey Caspar Cassandra Cassie Cate Catherine Cathy Cecil Cecilia Cedric Celia Chad Channing Charlene Charles
    Charlie Charlotte Charlton Cher Cheryl Chester Chloe Chris Christian Christina Christine Christopher Christy Chuck Ciara
    Cillian Cindy Claire Clara Clare Clarence Clark Claude Clayton Clem Cliff Clifford Clifton Clint Clive Clyde Cody Cole
    Colin Colleen Colm Connie Conor Conrad Constance Cora Cordelia Corey Corinna Corinne Cormac Cornelius Cory Cosima
    Courtney Craig Crispin Curtis Cynthia Cyril Daisy Dakota Dale Damian Damon Dan Dana Danai Daniel Danny Daphne Darren
    Darryl Daryl Dave Davey David Dawn Dean Debbie Deborah Debra Dee Deepika Delia Delroy Demetri Demi Denholm Denis Dennis
    Denzel Derek Dermot Desiree Desmond Dexter Diana Diane Dianne Dick Dinah Dirk Dolly Domhnall Dominic Don Donald Donna
    Donnie Donovan Dora Doreen Dorian Doris Dorothea Dorothy Doug Dougie Douglas Drew Duane Duncan Dustin Dwayne Dwight
    Dylan Earl Eartha Ed Eddie Eden Edgar Edie Edith Edmund Edna Edward Edwidge Edwin Edwina Eileen Eilidh Elaine Eleanor
    Eleanora Eli Elia Elijah Elinor Elisabeth Eliza Elizabeth Ella Ellen Ellie Elliot Elliott Ellis Elmer Eloise Elsa Elsie
    Elvis Emery Emily Emma Emmett Enid Eric Erica Erin Ernest Ernie Errol Esme Esmeralda Estelle Ester Esther Ethan Ethel
    Eugene Eunice Eva Evan Eve Evelyn Ewan Ezra Faith Fay Faye Felicity Felix Fergal Fergus Fern Finley Fiona Flora Florence
    Floyd Forrest Fran Frances Francis Frank Frankie Franklin Fred Freda Freddie Freddy Frederick Gabriel Gaby Gail Gale
    Gareth Garry Garth Gary Gavin Gavrilo Gayle Gemma Gena Gene Geoff Geoffrey George Georgia Georgina Gerald Geraldine
    Gerard Gerry Gertrude Gigi Gil Gilbert Giles Gillian Gina Ginger Gladys Glen Glenda Glenn Gloria Glynn Goldie Gordon
    Grace Gracie Grady Graham Grant Greer Greg Gregory Greta Griffin Gugu Gus Guy Gwen Gwendolyn Gwyneth Hailee Hal Halle
    Hamish Hank Hannah Harley Harold Harriet Harrison Harry Harvey Hattie Hayden Hayley Hazel Heath Heather Hector Hedda
    Hedy Helen Helena Helene Henrietta Henry Herb Herbert Herbie Herman Hester Hettie Hilary Hilda Hillary Hobart Holden
    Holly Honor Hope Horace Howard Hugh Hughie Hugo Humphrey Humphry Ian Ida Idris Ike Iman Imani Imogen Indira Indya Ingrid
    Ione Ira Irene Iris Irv Irving Irwin Isaac Isabel Isabella Isadora Isaiah Isla Isobel Ivan Ivor Ivy Jack Jackie Jacob
    Jacqueline Jada Jaden Jake Jamal James Jamie Jamila Jan Jane Janelle Janet Janice Janicza Janis Jared Jarvis Jasmine
    Jason Jasper Jay Jayne Jean Jeanette Jeannie Jed Jeff Jeffrey Jemima Jen Jenna Jennie Jennifer Jenny Jeremiah Jeremy
    Jermaine Jerome Jerry Jess Jessamyn Jesse Jessica Jessie Jharrel Jill Jillian Jim Jimmie Jimmy Joan Joanna Joanne Jodi
    Jodie Joe Joel Joely Joey John Johnny Jolie Jon Jonas Jonathan Jordan Joseph Josephine Josh Joshua Josie Joy Joyce Judd
    Jude Judi Judith Judy Julia Julian Julie Juliet June Justin Kadeem Kaitlyn Kara Kareem Karen Karl Kasi Kate Katharine
    Katherina Katherine Kathie Kathleen Kathryn Kathy Katie Katy Kay Kaye Kayla Keanu Keegan Keeley Keenan Keir Keira Keisha
    Keith Keke Kelly Ken Kendall Kendra Kendrick Kenneth Kent Kerri Kerry Kevin Kieran Kiersey Kim Kimberly Kingsley Kirk
    Kirsten Kirstie Kirsty Kit Kobe Kris Krista Kristen Kristin Kristy Kumail Kurt Kyle LaKeith Lacey Laila Lamar Lana Lance
    Lara Larry Latoya Laura Lauren Laurence Laurie Laverne Lawrence Leah Leanne Lee Leigh Len Lennie Lenny Leo Leon Leonard
    Leonardo Leroy Leslie Lester Letitia Levi Lewis Liam Libby Lila Lillian Lily Lina Linda Lindsay Linus Lionel Lisa Liz
    Liza Lloyd Logan Lois Lola Lon Lorenz Loretta Lorna Lorne Lorraine Lottie Lou Louis Louisa Louise Lowell Lucas Lucian
    Lucille Lucinda Lucy Luella Luke Lupita Lydia Lyle Lynda Lyndon Lynn Lynne Lynsey Mabel Mackenzie Madeleine Madge Mae
    Maggie Mahershala Malcolm Malia Malik Mandy Manny Mara Marcia Marcus Maren Margaret Margery Margo Margot Maria Mariah
    Marian Marie Marielle Marilyn Marion Marissa Marjorie Mark Marla Marlee Marlene Marley Marlon Marsha Martha Martin Marty
    Marvin Mary Maryanne Mathilda Matilda Matt Matthew Maud Maude Maureen Maurice Mavis Max Maxine Maxwell May Maya McKenna
    Megan Mel Melanie Melinda Melissa Melvin Mercedes Meredith Merle Merv Mervyn Meryl Mia Michael Michaela Michelle Mick
    Mickey Mike Mildred Miles Millie Milton Mimi Mindy Minna Minnie Miranda Miriam Mitchell Moira Mollie Molly Mona Monica
    Montgomery Morgan Morris Mort Muriel Murray Myles Myra Myrna Myron Nancy Naomi Nasim Nat Natalie Natasha Nathan
    Nathaniel Neal Ned Neil Nell Nellie Nelson Nettie Neve Neville Niall Nicholas Nick Nicky Nicola Nicole Nigel Noah Noel
    Noomi Noor Nora Norah Noreen Norma Norman Octavia Olive Oliver Olivia Ollie Olwen Omar Ophelia Oprah Orson Oscar Osgood
    Oswald Otis Owen Paapa Paddy Pam Pamela Pat Patience Patricia Patrick Patsy Patti Patty Paul Paula Pauline Payton Pearce
    Pearl Peggy Penelope Penny Percy Perdita Perry Pete Peter Petula Peyton Phil Philip Philippa Phillip Phoebe Phyllis
    Pierce Piers Pip Pippa Polly Preston Priscilla Queenie Quentin Quincy Quvenzhané Rachel Rae Ralph Ralphie Ramona Randall
    Randolph Randy Raoul Raphael Raquel Rashida Ray Raymond Rebecca Reese Reg Reggie Regina Reginald Rekha Renee Reuben Rex
    Rhiannon Rhoda Rhys Richard Richie Rick Ricky Ridley Rihanna Riley Rita River Rob Robbie Robert Roberta Robin Robyn
    Rocco Rock Rod Roddy Roderick Rodney Roger Roland Rolf Ron Ronald Ronan Ronnie Rooney Rory Rosalie Rosalind Rosamund
    Rosanna Roscoe Rose Rosemary Rosetta Rosie Ross Rowan Roxana Roxanne Roxy Roy Ruby Rudolph Rufus Rupert Russ Russell
    Ruth Ryan Sabina Sabrina Sadie Sally Sam Samantha Samuel Sandra Sandy Saoirse Sara Sarah Sasha Saul Scarlett Scott
    Seamus Sean Selina Selma Serena Seth Seymour Shaka Shane Shannon Sharon Shaun Sheila Shelby Shelley Shia Shirley Shonda
    Sian Sid Sidney Sienna Sigourney Silas Simon Sinead Siobhan Sissy Skeet Sloane Sonia Sonny Sophia Sophie Sorcha Soren
    Spencer Spike Stacey Stacy Stan Stanley Stefanie Stella Stephan Stephanie Stephen Steve Steven Stewart Stuart Sue Sufjan
    Susan Susanna Susannah Suzanne Suzie Sybil Sydney Sylvester Sylvia Tabitha Taika Talia Tallulah Tammy Tamsin Tanya Tara
    Tatum Taylor Ted Terence Teresa Terrence Terri Terry Tess Tessa Thandie Thandiwe Thelma Theodora Theodore Theresa Thomas
    Thora Thurgood Tia Tiffany Tilda Tilly Tim Timothee Timothy Tina Tobias Tobin Toby Tod Todd Tom Tommy Tony Topher Tracy
    Travis Trent Trevor Trey Trish Trudy Tucker Twyla Tyler Tyra Tyrone Uma Una Ursula Uzo Val Valerie Vanessa Vaughn Velma
    Venetia Vera Verity Verna Vernon Veronica Vic Vicky Victor Victoria Vin Vince Vincent Vinnie Viola Violet Virginia Viv
    Vivian Vivien Vivienne Wade Wallace Wally Walt Walter Warren Wayne Wendell Wendy Wes Wesley Whitney Whoopi Wilbur Wilf
    Wilfred Wilfrid Wilhelmina Will Willa Willard Willem William Willie Wilmer Winifred Winnie Winona Winston Woody Wyatt
    Yvonne Zach Zachary Zack Zadie Zane Zelda Zendaya Zoe Zora
    """,
    "fr": """
    Abel Adrien Agnes Aime Alain Albertine Alphonse Amelie Anatole Andre Anouk Antoine Ariane Arielle Arletty Armand
    Arnaud Aurelie Aurore Babette Bastien Benoit Bernadette Bertrand Brigitte Bruno Camille Catherine Cecile Celine
    Chantal Charlotte Christophe Claire Claude Claudine Clemence Clement Clothilde Colette Coralie Corinne Cyril
    Damien Danielle Delphine Denis Denise Didier Dominique Edith Edouard Eliane Elise Elodie Emile Emmanuel
    Emmanuelle Eric Etienne Eugene Fabienne Fabrice Fanny Fernand Florent Francois Francoise Frederic Gabrielle
    Gaspard Gaston Genevieve Georges Gerard Germaine Gilles Guillaume Gustave Guy Helene Henri Herve Hippolyte
    Honore Hubert Ines Isabelle Jacques Jean Jeanne Jeannine Jerome Joachim Jules Julien Juliette Justine Laetitia
    Laure Laurent Lea Leos Lionel Luc Luce Lucie Lucien Lucienne Ludovic Madeleine Marc Marcel Marceline Margaux
    Marguerite Marie Marine Marion Mathieu Mathilde Maurice Melanie Michel Micheline Mireille Monique Nadine
    Nathalie Nicolas Noemie Odette Odile Olivier Pascal Pascale Patrice Paul Paulette Philippe Pierre Quentin Raoul
    Raymond Regis Remy Rene Renee Robert Roger Romain Romane Sabine Sandrine Sebastien Serge Severine Simone Solange
    Sophie Stephane Suzanne Sylvain Sylvie Thierry Valerie Veronique Virginie Xavier Yann Yolande Yves Yvette Yvonne
    Zazie
    """,
    "it": """
    Achille Alberto Aldo Alessandra Alessandro Alida Anna Annamaria Antonella Antonio Armando Augusto Bartolo
    Beniamino Bernardo Bianca Carlo Carlotta Chiara Cinzia Claudia Claudio Cristina Damiano Daniela Daniele Dario
    Dino Domenico Donatella Eduardo Efisio Elena Eleonora Elio Elsa Emanuele Emilio Ennio Enrico Enzo Ermanno Ettore
    Fabio Fabrizio Federica Federico Ferdinando Fernando Flavio Franca Francesca Francesco Franco Gabriele Gaetano
    Gennaro Giacomo Gian Giancarlo Gianfranco Gianni Gillo Gina Giorgio Giovanna Giovanni Giulia Giulietta Giulio
    Giuseppe Guglielmo Guido Ignazio Isa Italo Jacopo Laura Leonardo Liliana Livio Lorenzo Luca Luchino Luciano
    Lucio Ludovico Luigi Manfredi Marcello Marco Mariangela Mario Massimo Matteo Mattia Maurizio Mauro Michelangelo
    Mimmo Monica Nanni Nicola Nicoletta Nino Ornella Paola Paolo Pasqualino Piero Pierpaolo Pietro Renato Renzo
    Riccardo Roberto Romolo Rossana Ruggero Saverio Sergio Silvana Silvio Sofia Stefania Stefano Suso Toni Tonino
    Ugo Umberto Valeria Valerio Vitaliano Vittoria Vittorio Walter
    """,
    "es": """
    Agustin Alejandra Alejandro Alex Alfonso Almudena Alvaro Amparo Ana Andres Angel Antonio Arturo Belen Blanca
    Borja Carlos Carmelo Carmen Cesar Concha Consuelo Cristobal Daniel Diego Dolores Domingo Eduardo Elias Emiliano
    Enrique Ernesto Esteban Felipe Fernan Fernanda Fernando Fidel Francisca Francisco Gabriel Gael Gerardo Gonzalo
    Guillermo Gustavo Hector Hernan Humberto Iciar Ignacio Ines Isabel Isidro Jaime Javier Jesus Joaquin Jorge Jose
    Juan Juana Juanita Julio Lautaro Leandro Leopoldo Lola Lope Lucia Lucrecia Luis Luisa Manuel Manuela Marcela
    Margarita Mariano Maribel Maricarmen Marisa Mateo Mauricio Mercedes Miguel Montserrat Nestor Nieves Nuria
    Octavio Orlando Pablo Paco Paz Pedro Penelope Pilar Rafael Ramon Raul Ricardo Roberto Rocio Rodrigo Rogelio
    Rosario Ruben Salvador Santiago Sebastian Sergio Silvia Sole Soledad Teresa Tomas Vicente Victoria Xavi Ximena
    Yolanda
    """,
    "pt": """
    Afonso Aloysio Alvaro Anselmo Arnaldo Baltazar Beatriz Bruno Cacilda Cacá Caetano Carlos Catarina Cildo
    Cristovao Duarte Edgar Edson Eduardo Elis Euclides Fatima Fernanda Fernao Gilberto Glauber Glória Goncalo Hector
    Helvecio Inacio Isaura Joao Joaquim Jorge Kleber Leonor Lourenco Luis Luiz Luiza Manoel Manuel Maria Mario
    Matias Miguel Nelson Nuno Orlando Oswaldo Paulo Pedro Rogerio Rui Ruy Salome Sandra Sebastiao Serafim Sonia
    Teresa Tiago Uriel Vasco Vinicius Walter Ze Zeca
    """,
    "de": """
    Achim Adolf Alfred Andreas Angela Anke Annette Armin Arno Axel Barbara Bernd Bernhard Bertolt Birgit Brigitte
    Bruno Burkhard Carsten Christa Christian Christiane Christoph Claudia Conrad Detlef Dieter Dietrich Dorothea
    Eberhard Edgar Elfriede Elisabeth Elke Emeric Emil Erich Ernst Erwin Eugen Ferdinand Florian Frauke Friedrich
    Fritz Georg Gerda Gerhard Gert Gisela Gottfried Gotz Gudrun Gunter Gunther Gustav Hanna Hannelore Hannes Hans
    Harald Hartmut Harun Heide Heidi Heiner Heinrich Heinz Helga Helke Helma Helmut Herbert Hermann Hildegard Horst
    Ilse Inge Ingeborg Irm Jens Joachim Jochen Johann Johanna Johannes Jorg Josef Jurgen Jutta Kai Karin Karl
    Karlheinz Katja Katrin Klaus Konrad Konstantin Kurt Leni Leonie Leopold Liselotte Lothar Lotte Ludwig Lutz Magda
    Magdalena Manfred Margarete Margarethe Marianne Markus Marlene Martha Martina Matthias Max Michael Monika
    Nastassja Nikolaus Nina Norbert Oskar Otto Paul Paula Peer Peter Petra Rainer Reinhard Reinhold Renate Robert
    Roland Romy Rosa Rudiger Rudolf Sabine Sebastian Siegfried Sigrid Stefan Steffen Sybille Thea Theo Thilo Thomas
    Tom Trude Udo Ula Ulla Ulrich Ulrike Ursula Ute Uwe Veit Volker Walter Werner Wilhelm Willi Willy Wim Wolf
    Wolfgang Xaver
    """,
    "nl": """
    Aart Adriaan Annick Anouk Bart Bas Bert Bram Chantal Cor Cornelis Dirk Dominique Els Firmin Fons Frans Geert
    Gerrit Greetje Gust Hanneke Hans Harry Heddy Hendrik Henri Hilde Ivo Jaap Jaco Jan Janneke Jasper Jef Jeroen
    Johan Joke Joost Joris Jos Karel Kees Koen Lieve Lieven Lodewijk Maarten Marguerite Marleen Mieke Monique Nanouk
    Neerlandia Nico Nienke Paul Peter Piet Pieter Pim Robbe Roel Rogier Rudolf Rutger Ruud Saskia Sietske Stijn Theo
    Tine Tom Veerle Vincent Wannes Wim Wouter
    """,
    "scandinavian": """
    Aki Aksel Anders Anette Anja Anneli Annika Annikki Arne Asger Asta Astrid Aud Axel Benjamin Benny Bent Bente Bergljot
    Bibi Bille Birger Bjarne Bjorn Bo Bodil Carl Christian Dag Ebba Eero Eija Eili Einar Eirik Elin Elisabet Elsa Emelie
    Erik Erland Esben Eskil Espen Finn Fredrik Freja Frode Gabriel Gitte Gosta Greta Gunilla Gunnar Gunnel Gustaf Hakan
    Halvard Hanne Hans Harriet Hasse Helge Helle Henning Henrik Hjalmar Holger Ilkka Inga Inge Inger Ingmar Ingrid Isak
    Jaakko Jakob Jan Jannike Jarl Jens Jesper Joachim Johanne Jorgen Jorn Jukka Kaarina Kari Kasper Kati Katrine Kirsten
    Kjell Knut Kristian Kristina Lars Lasse Leif Lena Linn Linnea Lise Liv Lone Lotta Lukas Mads Magnus Mai Maj Maja Malin
    Margrethe Marianne Marit Mathias Mats Matti Mika Mikael Mikkel Morten Nanna Nicolas Niels Nikolaj Nils Nina Oda Odd Olaf
    Ole Olle Outi Ove Paavo Pal Paprika Peder Pelle Per Pernilla Pia Pirjo Preben Ragnhild Rasmus Rikke Roy Ruben Rune Sampo
    Sanna Sidse Sif Signe Sigrid Silje Siri Sofie Stellan Sten Sunniva Susanne Sven Svend Synnove Tarjei Teemu Terje Teuvo
    Thomas Timo Tomas Torben Torkel Trine Trond Tuva Ulf Ulla Valdimar Vibeke Victor Viggo Vilde Vilgot Ylva
    """,
    "slavic": """
    Agnieszka Aleksander Aleksandr Aleksei Alexei Alla Anamaria Anatoly Andrei Andrej Andrzej Anton Arkady Arseny
    Artavazd Bedrich Bogdan Boguslaw Bohumil Boleslaw Boris Borislav Bozena Branko Calin Corneliu Cristi Cristian
    Czeslaw Daniela Danis Danuta Dariusz Dasha Dejan Dimitri Dmitri Dmitry Dragan Dusan Dziga Elem Elo Emir Eva
    Evald Ewa Fedor Frantisek František Fyodor Galina Goran Gregor Grigori Grzegorz Halina Hana Henryk Hynek Igor
    Ilinca Ilya Ioana Ion Irena Irina Ivana Jacek Jadwiga Jan Jana Janina Janusz Jaromil Jaroslav Jaroslaw Jasmila
    Jerzy Jiri Josef Jozef Juliusz Juraj Kamila Karel Kira Konstantin Kornel Krystyna Krzysztof Lana Larisa Lech
    Leonid Leos Lev Lidia Liviu Lubomir Lucian Ludmila Lukasz Luminita Lyudmila Maciej Magda Magdalena Malgorzata
    Marcel Marek Maria Marina Marta Michal Mikhail Mila Milan Milena Milos Miloslav Mira Mircea Miroslav Misha
    Nadezhda Nae Natalia Natalya Nikita Nikola Nikolai Nina Oleg Olga Otakar Pavel Pawel Petr Piotr Rade Radu Rajko
    Roman Ryszard Sergei Sergiu Slavko Slawomir Slobodan Stanislav Stanislaw Stefan Svetlana Tadeusz Tamara Tatiana
    Teresa Tomas Tomasz Vaclav Vadim Vasily Vera Viera Viktor Vit Vitaly Vladimir Vlado Vojtech Vojtěch Vsevolod
    Waldemar Wanda Wiktor Witold Wladyslaw Wojciech Yelena Yelizaveta Yevgeny Yuliya Yuri Zbigniew Zdenek Zdzislaw
    Zelimir Zeljko Zofia Zoran Zrinka Zuzana
    """,
    "hu": """
    Agota Akos Almos Andras Aniko Antal Arpad Attila Balazs Bela Bence Benedek Bertalan Csaba Denes Edit Elemer
    Endre Eniko Erika Erzsebet Erzsi Eszter Ferenc Gabor Gergely Gergo Geza Gyongyi Gyorgy Gyula Hajnalka Ibolya
    Ildiko Ilona Imre Istvan Jancsi Janos Jeno Jozsef Judit Julianna Kalman Karoly Katalin Klara Kornel Krisztina
    Lajos Laszlo Livia Lorant Magda Margit Mari Marta Mihaly Miklos Nandor Orsolya Otto Pal Peter Piroska Robi Rozsa
    Sandor Tamas Terez Tibor Vilmos Zita Zoltan Zsigmond Zsofia Zsolt Zsuzsa Zsuzsanna
    """,
    "ja": """
    Ai Akane Akihiko Akiko Akio Akira Ayako Ayumi Chiaki Chieko Chihiro Chika Chishu Daiki Daisuke Eiji Eiko Emi Eri
    Fumiko Fumio Fuutarou Haruka Haruko Haruo Hayao Hayato Hideaki Hideko Hideo Hirokazu Hiroko Hiromi Hiroshi
    Hiroyuki Hisashi Hitomi Ichiro Ikuko Isao Isuzu Joji Jun Junichiro Juzo Kaito Kaneto Kaori Katsuhiro Kazuko
    Kazumi Kazuo Keiji Keiko Keisuke Ken Kenji Kenta Kihachi Kinji Kinoko Kinuyo Kiyoshi Kobo Kohei Koji Kon
    Koreyoshi Kumi Kunihiko Kyoko Machiko Makoto Mamoru Mari Mariko Masahiro Masaki Masako Masami Masao Masayuki Mayu
    Megumi Michiko Midori Miho Mikio Minoru Mitsuko Nagisa Naoko Naomi Naruto Natsumi Noboru Nobuhiko Nobuko Nobuo
    Nobuyoshi Noriko Osamu Rentaro Rie Rika Risa Ryo Ryosuke Ryota Ryu Ryuichi Ryusuke Sachiko Sadao Saeko Saki Saori
    Satoshi Satsuki Seijun Setsuko Shigeru Shinichi Shinji Shinsuke Shinya Shiori Shizuka Shohei Shota Shuji Sumiko
    Susumu Tadao Tadashi Taeko Takako Takashi Takeo Takeshi Takumi Tatsuya Teinosuke Teruo Tomoko Toru Toshio Toshiro
    Toyoko Tsutomu Yasujiro Yasuko Yasuzo Yoji Yoko Yoshiko Yoshio Yoshishige Yuka Yuki Yukie Yukiko Yukio Yuko Yumi
    Yuta Yuto Yuzo
    """,
    "vietnamese": """
    Anh Hung Linh Minh Nguyen Thi
    """,
    "thai": """
    Aditya Anocha Apichatpong Chatrichalerm Cherd Jakrawal Kulthep Nawapol Nonzee Pen-ek Phuttiphong Pimpaka Rattana
    Sayombhu Sompot Tongpong Uruphong Wisit
    """,
    "icelandic": """
    Asa Asdis Baltasar Benedikt Birgir Bjork Dagur Edda Fridrik Grimur Gudny Gudrun Guðný Halldora Hildur Hlynur
    Hrafn Hronn Ingvar Isold Kristin Olafur Ragnar Runar Sigridur Sigurdur Sigurjon Solveig Sturla Thor Thorvaldur
    Unnur Ása Ásdis Þorvaldur
    """,
    "indonesian": """
    Arifin Asrul Edwin Garin Joko Kamila Mouly Nia Pramoedya Riri Rudy Sjumandjaja Slamet Teguh Usmar Yosep
    """,
    "burmese": """
    Aung Aye Daw Khin Kyaw Maung Maw Thant Wathann
    """,
    "arabic": """
    Abbas Abdallah Abdel Abdellatif Abderrahim Abderrahmane Adel Adib Ahmed Aida Ali Amal Amina Amr Anis Annemarie Asma
    Assia Ayman Ayten Basel Bassel Cherien Dima Farah Farid Faten Fatima Fatma Fouad Ghada Ghassan Hafsia Haifaa Hamid Hany
    Hassan Hend Henry Hiam Hisham Hussein Ibrahim Imad Jalila Jehane Joana Kamal Kaouther Karim Khaled Khalil Kossay Lamia
    Latifa Layla Leila Lotfi Mahdi Mahmoud Mai Mariam Maroun Marwan Maryam Mehdi Meryem Merzak Michel Mohamed Mohammed
    Moufida Mounia Muhammad Mustafa Nabil Nacer Nadia Nadine Nadir Naguib Nawal Nizar Nour Omar Ossama Oussama Rabah Rabih
    Rachid Rania Rasha Rashid Reem Riyad Saad Salah Saleh Salim Salma Sameh Sami Samia Samir Saïd Shadi Shahira Souad
    Soudade Suad Suha Taha Tahar Tamer Tarek Tarik Tawfiq Tewfik Waad Wael Walid Yasmin Yasmine Yasser Younes Yousef Yousry
    Youssef Yusuf Zeina Zeinab Ziad
    """,
    "persian": """
    Abbas Abolfazl Amir Ana Anahita Arash Ardalan Ardeshir Asghar Babak Bahar Bahman Bahram Behnaz Behrouz Dariush Ebrahim
    Elnaz Fariba Farrokh Fatemeh Forough Golshifteh Hana Hediyeh Homayoun Hossein Houman Jafar Kamran Kaveh Khosrow Kiana
    Mahnaz Majid Mani Marjane Marziyeh Massoud Mehran Mehrdad Mohammad Mohsen Naghmeh Nasser Navid Negar Niki Niloufar Nima
    Parisa Parviz Payman Pegah Peyman Rakhshan Reza Sadaf Sahar Samira Sepideh Setareh Shahab Shahram Shahrbanoo Shirin
    Shohreh Siamak Sina Soheil Sohrab Tahmineh Taraneh Zahra
    """,
    "indian": """
    Aamir Adoor Aishwarya Ajay Akshay Amar Amitabh Amol Amrita Anand Anil Anupam Anurag Aparna Aravindan Arjun Arundhati
    Arvind Asha Ashok Ashwin Ayesha Bimal Buddhadeb Chaitanya Deepa Deepak Dev Devendra Devika Dilip Divya Farhan Gauri
    Girish Gopal Goutam Govind Gulzar Guru Hansal Harish Imtiaz Irrfan Ismail Jaya Kabir Kajol Kalki Kamal Kavita Ketan
    Konkona Kumar Lalit Lata Madhabi Madhur Mahesh Mani Manish Manisha Manoj Meena Meera Mehboob Mira Mohan Mrinal Mukul
    Nagraj Nandini Nandita Naresh Nargis Naseeruddin Neha Nikhil Nitin Om Pankaj Payal Pooja Pradeep Pradip Prakash Prasoon
    Preity Prithviraj Priya Radhika Rahul Raj Rajat Rajendra Rajesh Rajiv Rakesh Rakeysh Ranbir Randeep Rani Ranveer Ravi
    Rishi Rituparno Ritwik Rohan Rohit Sachin Saeed Saif Salil Sandeep Sanjay Sanjeev Satish Satyajit Shabana Shabnam Shah
    Shaheen Sharmila Shashi Shekhar Shobha Shonali Shruti Shyam Siddharth Smita Sonam Soumitra Srinivas Subrata Suchitra
    Sudhir Sujoy Sunil Suresh Tabu Tapan Tigmanshu Tillotama Tushar Uday Utpal Vidhu Vidya Vijay Vikram Vinod Vishal Vivek
    Waheeda Zeenat Zoya
    """,
    "turkish": """
    Ahmet Asli Asuman Atif Ayse Aysel Baris Beren Berkun Burak Cagla Cem Cigdem Deniz Derya Ebru Elif Emin Emine Ercan Ertem
    Esra Fatih Ferit Ferzan Gamze Gulsen Hale Halil Haluk Hasan Ilker Kaan Kadir Kemal Levent Mehmet Melisa Mert Merve Metin
    Muhammet Murat Mustafa Nazim Nazli Nebahat Nihat Nilay Nurgul Nuri Okan Omer Onur Orhan Ozan Ozgur Pelin Pinar Reha
    Saadet Selim Semih Sener Serif Sevgi Sibel Tayfun Tolga Tuba Turkan Ugur Umit Vildan Yasar Yavuz Yeliz Yesim Yilmaz
    Yonca Zafer Zeki Zeynep Zuhal
    """,
    "greek": """
    Alekos Alexandros Anastasia Angeliki Antonis Aris Athina Babis Christos Costas Despina Dimitra Dimitris Eleni Elina
    Evangelia Evi Filippos Fotini Giannis Giorgos Ioanna Ioannis Irene Katerina Konstantinos Kostas Lakis Lefteris Marisha
    Melina Michalis Mikis Nikolaos Nikos Panagiotis Panos Pantelis Spyros Stavros Stratos Syllas Takis Tassos Thanasis
    Thanassis Thanos Theo Theodoros Thodoros Tonia Vangelis Vassilis Voula Xenia Yannis Yannos Yiorgos Yorgos
    """,
    "african": """
    Ababacar Abderrahmane Abdoulaye Adaeze Adama Adebayo Aissa Akosua Alain Alassane Alioune Amadou Ayodele Babacar Bassek
    Binta Cheick Chidi Chike Chimamanda Chinua Djibril Djimon Emeka Fanta Faouzi Fatou Femi Flora Funmilayo Gaston Haile
    Ibrahima Idrissa Ifeoma Jean-Pierre Jihan Kehinde Khadija Kofi Kwabena Kwame Lindiwe Mahamat Mamadou Mambety Mandla
    Mariama Mati Mbali Med Moussa Moustapha Nelly Ngozi Ngugi Nnamdi Nokuthula Nomvula Oluwaseun Oumarou Ousman Ousmane
    Paulin Rasmane Rungano Safi Safy Sembene Seydou Sibongile Sipho Souleymane Tendai Thabo Thato Themba Thuso Tsitsi Tunde
    Wangechi Wanuri Wole Xolani Yaba Yande Zanele Zodwa Zola
    """,
    "hebrew": """
    Amos Ari Avi Chaim Dover Eytan Gila Hagai Joram Keren Moshe Nadav Nir Ronit Samuel Shira Shlomi Talya Tzvi Uri
    Yael Yair Yehuda Yitzhak
    """,
    "chinese": """
    Andy Ang Anita Bing Brigitte Edward Evans Jackie Johnnie Leslie Maggie Tony Wayne
    """,
}

CHINESE_FAMILY = words_of(
    """
    Ai An Bai Bi Cai Cao Chan Chang Chao Chen Cheng Cheung Chiang Chin Chiu Chou Chow Chu Chung Cui Dai Deng Ding Dong
    Du Fan Fang Fei Feng Fong Fu Fung Gao Ge Gong Gu Guan Guo Han He Ho Hou Hsu Hu Hua Huang Hui Hung Jia Jiang Jin Ko
    Kong Kwan Kwok Lai Lam Lau Law Lee Leung Li Liang Liao Lim Lin Ling Liu Lo Lou Lu Lui Luo Lv Ma Mak Mao Mei Meng
    Mok Ng Ni Ning Pan Peng Poon Qian Qin Qiu Ren Ruan Shen Shi Shu Siu Song Su Sun Sung Tam Tan Tang Tao Teng Tian Tong
    Tsai Tsang Tse Tsui Wan Wang Wei Wong Woo Wu Xi Xia Xiao Xie Xu Xue Yan Yang Yao Ye Yeh Yen Yeung Yi Yin Ying Yip
    Yu Yuan Yue Yuen Yung Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zhuang Zou
    """
)
"""Chinese family names as romanised on the mainland, in Taiwan and in Hong Kong."""

KOREAN_FAMILY = words_of(
    """
    Ahn An Bae Baek Ban Bong Cha Chang Cho Choe Choi Chun Chung Do Gang Go Gong Gu Gwak Ha Hahn Han Heo Hong Hur Hwang
    Im Jang Jeon Jeong Ji Jo Joo Jun Jung Kang Kim Ko Koo Kwak Kwon Lee Lim Min Moon Na Nam No Noh Oh Pae Paik Pak Park
    Rhee Roh Ryoo Ryu Seo Shim Shin So Son Song Suh Sung Won Woo Yang Yeo Yi Yim Yoo Yoon Youn Yu Yun
    """
)
"""Korean family names in their usual romanisations."""

SPANISH_DOUBLE = words_of(
    """
    Alonso Alvarez Borau Diaz Dominguez Fernandez Garcia Gomez Gonzalez Gutierrez Hernandez Jimenez Lopez Martin
    Martinez Moreno Munoz Nunez Ortega Perez Ramirez Rodriguez Romero Rubio Ruiz Sanchez Sanz Suarez Torres Vargas
    Vazquez Velasquez Zambrano
    """
)
"""First surnames that open a Spanish double surname (Gael García Bernal)."""
