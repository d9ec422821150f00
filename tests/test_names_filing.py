"""Headings and their order: every rule of filing with its example."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from publish.authority import Person
from publish.names.filing import filing_key, heading, letter


def headed(name: str, language: str = "en") -> str:
    return heading(Person(key="x", name=name), language)


@pytest.mark.parametrize(
    ("rule", "name", "expected"),
    [
        ("family name first", "Ang Lee", "Lee, Ang"),
        ("all given names", "Rainer Werner Fassbinder", "Fassbinder, Rainer Werner"),
        ("initials", "F. W. Murnau", "Murnau, F. W."),
        ("Flemish: under the particle as written", "Marguerite van der Elst", "van der Elst, Marguerite"),
        ("Dutch: under the name", "Johan van der Keuken", "Keuken, Johan van der"),
        ("American: under the particle", "Gus Van Sant", "Van Sant, Gus"),
        ("German von follows", "Margarethe von Trotta", "Trotta, Margarethe von"),
        ("Stroheim", "Erich von Stroheim", "Stroheim, Erich von"),
        ("usage of the person", "Lars von Trier", "von Trier, Lars"),
        ("usage of the person", "Charles de Gaulle", "de Gaulle, Charles"),
        ("French de follows", "Simone de Beauvoir", "Beauvoir, Simone de"),
        ("French du stays", "Daphne du Maurier", "du Maurier, Daphne"),
        ("English bearer keeps de", "Olivia de Havilland", "de Havilland, Olivia"),
        ("Italian De stays", "Vittorio De Sica", "De Sica, Vittorio"),
        ("Italian d’ stays", "Gabriele d’Annunzio", "d’Annunzio, Gabriele"),
        ("Portuguese: last name, de follows", "Manoel de Oliveira", "Oliveira, Manoel de"),
        ("Portuguese: dos follows", "Nelson Pereira dos Santos", "Santos, Nelson Pereira dos"),
        ("Spanish double surname", "Gael García Bernal", "García Bernal, Gael"),
        ("Spanish y", "José Ortega y Gasset", "Ortega y Gasset, José"),
        ("English double surname", "Ralph Vaughan Williams", "Vaughan Williams, Ralph"),
        ("Korean as spoken, no comma", "Park Chan-wook", "Park Chan-wook"),
        ("Korean without a hyphen", "Lee Bongjo", "Lee Bongjo"),
        ("no Korean for all his name", "Lee Marvin", "Marvin, Lee"),
        ("Korean as spoken, no comma", "Seo Mi-rae", "Seo Mi-rae"),
        ("Cantonese as spoken, no comma", "Wong Kar-wai", "Wong Kar-wai"),
        ("Western given name before it", "Tony Leung Chiu-wai", "Leung Chiu-wai, Tony"),
        ("Chinese as spoken, no comma", "Zhang Yimou", "Zhang Yimou"),
        ("a Western bearer of such a name", "Kim Novak", "Novak, Kim"),
        ("Japanese in Western order", "Akira Kurosawa", "Kurosawa, Akira"),
        ("Japanese in its own order", "Kurosawa Akira", "Kurosawa Akira"),
        ("Hungarian in its own order", "Tarr Béla", "Tarr, Béla"),
        ("Thai by given name", "Apichatpong Weerasethakul", "Apichatpong Weerasethakul"),
        ("Icelandic by given name", "Friðrik Þór Friðriksson", "Friðrik Þór Friðriksson"),
        ("Indonesian by given name", "Garin Nugroho", "Garin Nugroho"),
        ("South Indian: the given name stands last", "Adoor Gopalakrishnan", "Gopalakrishnan, Adoor"),
        ("Burmese as spoken", "Aung San Suu Kyi", "Aung San Suu Kyi"),
        ("South Indian by given name", "Mani Ratnam", "Mani Ratnam"),
        ("Icelandic patronymic", "Baltasar Kormákur", "Baltasar Kormákur"),
        ("Hungarian in Western order", "Béla Tarr", "Tarr, Béla"),
        ("Thai", "Pen-ek Ratanaruang", "Pen-ek Ratanaruang"),
        ("Indonesian", "Joko Anwar", "Joko Anwar"),
        ("Chinese in Western order", "Tsui Hark", "Tsui Hark"),
        ("Arabic el-", "Youssef el-Tayeb", "Tayeb, Youssef el-"),
        ("pseudonym", "Voltaire", "Voltaire"),
        ("pseudonym of two words", "Lady Gaga", "Lady Gaga"),
        ("Jr. without comma", "Sammy Davis Jr.", "Davis, Sammy, Jr."),
        ("Arabic al- follows", "Haifaa al-Mansour", "Mansour, Haifaa al-"),
        ("Jr.", "Robert Downey, Jr.", "Downey, Robert, Jr."),
        ("III", "John D. Rockefeller III", "Rockefeller, John D., III"),
        ("O’ as spelled", "Maureen O’Hara", "O’Hara, Maureen"),
        ("Mac as spelled", "Stewart McAllister", "McAllister, Stewart"),
        ("mononym", "Bartolo", "Bartolo"),
        ("surname alone", "van der Elst", "van der Elst"),
        ("surname alone", "De Sica", "De Sica"),
        ("the bearer’s own capital", "Vittorio de Sica", "De Sica, Vittorio"),
        ("Cantonese without a hyphen", "Wong Kar Wai", "Wong Kar Wai"),
        ("Chinese in Singapore", "Lee Kuan Yew", "Lee Kuan Yew"),
        ("Chinese, both words family names", "Gong Li", "Gong Li"),
        ("Korean, the family name on no list", "Yoh Joo-hwan", "Yoh Joo-hwan"),
        ("Korean, capitals throughout", "Kim Ki-Duk", "Kim Ki-Duk"),
        ("English double name after an English one", "Lee Taylor-Young", "Taylor-Young, Lee"),
        ("English double name of short words", "Kim Hunt-Grubb", "Hunt-Grubb, Kim"),
        ("Lee as a Western given name", "Lee J. Cobb", "Cobb, Lee J."),
        ("Lee, and an American particle", "Lee Van Cleef", "Van Cleef, Lee"),
        ("Japanese in Western order", "Haruki Murakami", "Murakami, Haruki"),
        ("French de follows", "Louis de Funès", "Funès, Louis de"),
        ("Spanish double surname of a known person", "Fernando Fernan Gomez", "Fernan Gomez, Fernando"),
        ("fils", "Alexandre Dumas fils", "Dumas, Alexandre, fils"),
        ("several of one name", "Marx Brothers", "Marx Brothers"),
        ("byname", "Joan of Arc", "Joan of Arc"),
        ("ruler", "Henry VIII", "Henry VIII"),
        ("pope", "John Paul II", "John Paul II"),
        ("pseudonym with a figure", "50 Cent", "50 Cent"),
        ("ruler", "Elizabeth II", "Elizabeth II"),
    ],
)
def test_a_heading_follows_its_rule(rule: str, name: str, expected: str) -> None:
    assert headed(name) == expected, rule


def test_the_language_of_the_book_decides_what_the_name_leaves_open() -> None:
    assert headed("Marguerite van der Elst", "nl") == "Elst, Marguerite van der"


def test_the_editors_heading_wins() -> None:
    person = Person(key="x", name="Lars von Trier", sort="Trier, Lars von")
    assert heading(person, "en") == "Trier, Lars von"


@pytest.mark.parametrize(
    ("rule", "order"),
    [
        ("the part before the comma decides first", ["Day, Michelle", "Dayan, Assi", "Day-Lewis, Daniel"]),
        ("letter by letter", ["Newman, Paul", "Newton, Robert", "New Wave Films"]),
        ("spaces, hyphens, apostrophes ignored", ["Obrecht, Jas", "O’Brien, Margaret", "Ocampo, Raymond"]),
        ("initials before full names", ["Ray, J. Robert", "Ray, James N.", "Ray, K. T.", "Ray, Katharine S."]),
        ("accents only where all else is equal", ["Müller, Anna", "Muller, Zoe", "Müller, Zoe"]),
        ("case ignored", ["van der Elst, Marguerite", "Van Sant, Gus", "Varda, Agnès"]),
        ("Mac and St. as spelled", ["MacDonald, A", "Mbaye, B", "McLaren, N", "Saint, E", "Stack, R", "St. John, J"]),
        ("no comma after those who share it", ["Park, Nick", "Park Chan-wook"]),
        ("other letters as they are romanised", ["Babenco, Hector", "Чайковский, Пётр", "Dassin, Jules"]),
    ],
)
def test_headings_are_filed_letter_by_letter(rule: str, order: list[str]) -> None:
    backwards = order[::-1]
    assert sorted(backwards, key=filing_key) == order, rule


@pytest.mark.parametrize(
    ("text", "group"),
    [("Ōshima, Nagisa", "O"), ("van der Elst", "V"), ("’t Hooft", "T"), ("Łódź", "L"), ("Ærø", "A"), ("8½", "0–9")],
)
def test_letter_groups(text: str, group: str) -> None:
    assert letter(text) == group


WORDS = st.sampled_from(
    """
    Ang Lee Gus Van Sant de la Iglesia Álex von Trier Lars García Bernal Wong Kar-wai Chan-wook Park O’Brien Ōshima
    F. W. al-Mansour Jr. III van der Elst Béla Tarr Akira
    Kurosawa y dos d’Annunzio Ibn Þór
    """.split()  # noqa: SIM905  # read as names, not as a list
)
NAMES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)


@given(NAMES)
def test_inverting_a_name_keeps_every_letter_of_it(name: str) -> None:
    assert sorted(headed(name).replace(",", "").replace(" ", "")) == sorted(name.replace(" ", ""))


@given(st.lists(NAMES.map(headed), unique=True), st.randoms(use_true_random=False))
def test_the_order_is_the_same_however_headings_come_in(headings: list[str], random) -> None:
    shuffled = list(headings)
    random.shuffle(shuffled)
    assert sorted(shuffled, key=filing_key) == sorted(headings, key=filing_key)


@given(st.lists(NAMES.map(headed)))
def test_letter_groups_follow_the_order(headings: list[str]) -> None:
    letters = [letter(text) for text in sorted(headings, key=filing_key)]
    assert letters == sorted(letters)


@settings(deadline=None)  # ICU's romanisation is loaded by the first of them, which takes as long as the machine likes
@example("", "𐀀ゝ")
@given(st.text(max_size=20), st.text(max_size=20))
def test_no_two_headings_share_a_place(one: str, other: str) -> None:
    assert (filing_key(one) == filing_key(other)) == (one == other)
