"""Pages as the web has them: menus and comments, panels with joint turns, questions as headings, reviews below."""

from test_intake_sources import draft_of

SCRAPED = """\
The Harbour Review
Home
About
Contact
Subscribe
Film
Books
Music
You are here: Home » Film » Interviews
Anna Bell: “Rain is the cheapest light there is”
March 3, 2016 by Judith Amory 4 Comments
The director of Salt Road on gulls, ferries and her next film.
Share on Facebook
Share on Twitter
Anna Bell’s third feature opens this week. It follows a lighthouse keeper’s widow over one night. We met in Truro.
Anna Bell on the set of Salt Road. Photo: Two Gulls
Salt Road begins with a four-minute shot of a door. Were you ever told to cut it?
Anna Bell: Every day! But if you open a film with a door, people want to know who is behind it, and I could hold that.
And who is behind it?
Nobody. That’s the film, really.
You grew up in Falmouth. Did you always know you’d film there?
No, I wanted to get away. Then my grandmother died and I came back for the funeral and it rained for nine days.
The funny thing is that I didn’t see it as material. It was Tom, my editor, who said that I never stopped.
Sign up for our newsletter
Get the best of the Harbour Review in your inbox every Friday.
There is almost no dialogue in the second half.
We shot eleven pages of it, and then in the edit it all fell out. Every line we took away made the room bigger.
Ada Lamb in Salt Road
Ada Lamb is remarkable. How did you find her?
She found me. She wrote me a letter which said that she had been a widow for thirty years and did not rehearse.
What are you working on now?
A comedy. Don’t laugh.
Salt Road is in cinemas from 11 March.
Judith Amory is film editor of the Harbour Review. She lives in Penryn with two dogs.
Tagged Anna Bell, interviews, Salt Road
Related posts
Review: Salt Road
Ten films about the sea
Why I stopped watching films on trains
4 thoughts on “Anna Bell”
Peter Trewin says:
March 4, 2016 at 9:12 am
I saw this at the festival. Did you notice that the door is never fully shut?
Reply
Mary H. says:
March 5, 2016 at 11:40 pm
My mother knew her grandmother. Lovely to read this, thank you.
Reply
Leave a Reply
Your email address will not be published. Required fields are marked *
Recent Comments
Archives
Copyright © 2016 The Harbour Review
"""

PANEL = """\
SALT ROAD: A CONVERSATION
The Harbour Cinema, 11 March 2016

After the premiere, director Anna Bell, sound designer Tom Carew and actor Ada Lamb spoke with Judith Amory.

JUDITH AMORY: Let me start with all of you. Who was the first to say the word “rain”?

ANNA BELL, TOM CAREW, ADA LAMB: Me.

[Laughter]

AMORY: Anna?

BELL: It was in the first draft. Scene one, exterior, day, rain.

CAREW: It was in my contract. “The sound of rain”, it said, as if there was one.

LAMB: I said it on the phone. I asked whether I should bring a coat.

AMORY: Tom, Ada, you had worked together before.

CAREW AND LAMB: The Ferry.

LAMB: I was the ferry.

CAREW: She was the voice of the ferry, she means.

AMORY: We have time for two questions.

AUDIENCE MEMBER 1: Is the door a real door?

BELL: It’s a real door. It’s in my house now. My husband is very patient.

AUDIENCE MEMBER 2: For Ms Lamb. Will you act again?

LAMB: I’ve never stopped.

BELL/CAREW: She hasn’t.

AMORY: Thank you all very much.

ALL: Thank you.

[Applause]
"""

HEADINGS = """\
<!doctype html><html><head>
<title>Anna Bell on ‘Salt Road’ | The Lamp</title>
<meta property="og:site_name" content="The Lamp"></head>
<body>
<header><nav><ul><li><a href="/">Home</a></li>
<li><a href="/f">Film</a></li></ul></nav></header>
<main><article><h1>Anna Bell on ‘Salt Road’</h1>
<h2>The Cornish director talks doors, fog and grandmothers</h2>
<div class="meta">By <a href="/j">Judith Amory</a> · March 3, 2016</div>
<figure><img src="a.jpg"><figcaption>Ada Lamb in Salt Road</figcaption></figure>
<p>Anna Bell is having a good winter. Her third film has won two prizes and lost her a car.</p>
<div class="video"><iframe src="x"></iframe><p>Watch the trailer for Salt Road</p></div>
<h3>How long have you lived with this story?</h3>
<p>All my life, but I noticed it four years ago. My grandmother had a way of standing at the sink.</p>
<p>I wrote it down as one page. Then the page got longer.</p>
<h3>And you shot it in eleven days.</h3>
<p>Ten. One was wind.</p>
<p><em>Advertisement</em></p>
<h3>Did the weather help?</h3>
<p>It was the only one who was always on time.</p>
<p class="caption">Tom Carew recording rain for Salt Road (2016)</p>
<h3>Tell me about the ending.</h3>
<p>There’s a door. You have seen it. I can’t say more.</p>
<p>Salt Road is out now on DVD.</p>
</article>
<section><h3>More from The Lamp</h3>
<h4>Why is every film so long?</h4><p>Tom Reed asks who is to blame.</p>
<h4>Where are the gulls?</h4><p>They were in every film of 1974.</p></section>
</main><footer><p>© 2016 The Lamp</p></footer></body></html>
"""

REVIEW_BELOW = """\
HARBOUR PICTURES presents
THE DIRECTOR’S CUT

The Ferry

Director: Tom Reed
UK 2009
108 mins
Digital

A ferryman takes the same six people across the same water for a year. Tom Reed’s second feature had a crew of nine.

Tom Reed on ‘The Ferry’

Where did the idea come from?

I took the ferry to school. There was a man who always stood at the back, and I used to make up reasons.

The boat seems to be the main character.

She is. I auditioned four boats. This one had a list to the left, and I thought that was beautiful, as acting goes.

Was it difficult to shoot on water?

It was impossible. You can’t put a mark on it. I’d say to Peter, stand where you stood before, and he’d say: it’s gone.

How do you feel about the film now?

I can’t watch it. I get seasick.
Tom Reed was talking to Judith Amory, The Lamp, May 2009

A contemporary review
There is a moment halfway through when the engine stops. Reed holds the shot until the silence becomes a weather.
Photographed by Jan Poll in the colours of wet slate, it is a film of faces turned away, and the texture of documentary.
Mary Hosken, Film Quarter, Summer 2009

THE FERRY
Directed by: Tom Reed
a Two Gulls production
With the support of: Harbour Film Fund
Producers: Ada Lamb, Sue Poll
Written by: Tom Reed, Anna Bell
Edited by: Mary Hosken

Cast:
Peter Trewin (ferryman)
Ada Lamb (woman in the red coat)
Ivor Penhallow (Davy)
Sue Poll (schoolteacher)

UK 2009
108 mins
Digital

THE DIRECTOR’S CUT
The Ferry + intro by Tom Reed
Sat 3 Jun 17:30; Tue 13 Jun 20:40
Salt Road
Sun 4 Jun 15:00; Wed 14 Jun 18:10
Gull
Thu 8 Jun 20:50

With thanks to
Two Gulls, Jan Poll

SIGHT & SEA SUBSCRIPTIONS
Never miss an issue and save up to 40% with a subscription.
Follow the QR code to find out more.

Programme notes and credits compiled by the notes team
"""

LABEL_ON_THE_SECOND_QUESTION = """\
Jump to navigation
Search form
Search
Main menu
Films
Cinemas
Podcast
Newsletter
Interview
Peter Trewin
The actor on boats, silence and being cut from his own film
By Mary Hosken | 12 Jan 2015
Peter Trewin in The Ferry
Peter Trewin is late because he missed the ferry, which he finds funnier than anybody else does.

You’ve been on screen for four decades and people still ask you about The Ferry.

They ask me about the coat. It isn’t mine, by the way.

Mary Hosken: Did you know it would last?

Nobody knew anything. We thought the boat would sink. In fact it did, but later.

Reed cut your best scene.

He cut my only scene! I had a page and a half of dialogue, and he kept the back of my head. I never told him.

So what is it like to watch the back of your head?

Restful.

What’s next for you?

I’m building a boat. No, I’m not, I’m buying one.

The Ferry screens at the Harbour Cinema on 14 January.
More info
Share
Facebook
Twitter
Email
You might also like
Ada Lamb
The actress on being a ferry
Tom Reed
Why the director never says action
Get our weekly newsletter
Email address
Sign up
About us
Advertise
Privacy policy
© Harbour Guide Ltd 2015
"""

ITALICS = """\
<html><head><meta charset=utf-8><title>Interview: Ada Lamb</title></head><body>
<h2>Interview: Ada Lamb</h2>
<p><i>Judith Amory talks to the star of</i> Salt Road <i>about widows, bread and the sea.</i></p>
<p><i>Your character hardly speaks in</i> Salt Road<i>. Did you miss the words?</i></p>
<p>Not at all. I've said a lot of words in my life and most of them were "ladies and gentlemen".</p>
<p><i>You began as an announcer.</i></p>
<p>At the railway station in Truro. I was the voice of the 8.15.</p>
<p><i>The Ferry</i> came from that. Tom Reed heard me announce a delay.</p>
<p><i>And he hired you on the spot?</i></p>
<p>He missed his train first.</p>
<p><i>Do you still go to the station?</i></p>
<p>I go to check.</p>
<p><i>Salt Road is released on 11 March.</i></p>
</body></html>
"""

HEADLINE_WITH_A_COLON = """\
Anna Bell: The Door
By Judith Amory
4 May 2019
The Lamp: Why a door?
Anna Bell: It was there.
The Lamp: Was it heavy?
Anna Bell: Only on Sundays.
The Lamp: Who made it?
Anna Bell: My husband did, and he regrets it.
Propos recueillis par Judith Amory
"""

GERMAN = """\
Interview mit Anna Bell
„Regen ist das billigste Licht“
Von Judith Amory, 4. Mai 2019

Anna Bells dritter Film läuft seit Donnerstag. Ein Gespräch über Türen.

Frau Bell, Ihr Film beginnt mit einer Tür. Wollte niemand sie kürzen?
Anna Bell: Doch, jeden Tag. Aber ich habe gesagt: Bei einer Tür will man wissen, wer dahinter steht.
Und wer steht dahinter?
Bell: Niemand. Das ist der Film.
Sie haben elf Tage gedreht.
Bell: Zehn. Einer war Wind.
Würden Sie es wieder so machen?
Bell: Ja, aber mit Mantel.
Das Gespräch führte Judith Amory.
"""

THREE_MAKERS = """\
Interview: the makers of The Ferry

The director, the cameraman and the actress meet again after ten years. By Judith Amory

Tom Reed: director
Jan Poll: cinematography
Ada Lamb: the voice

What do you remember of the first day?

Tom Reed: The cold.

Jan Poll: The cold and the coffee, which was also cold.

Ada Lamb: I wasn’t there on the first day.

Tom, you wanted to shoot in order.

TR: I wanted to, and then the tide explained things to me.

JP: We shot by the tide table. I still have it.

Ada, when did you join?

AL: In the last week, in a cupboard, with a blanket over my head. Tom held the torch.

TR: I held the torch.

Who decided on the last shot?

TR, JP: The gull.

AL: They always say that.

Would you do it again?

All three: Never.
"""


def test_a_scraped_page_with_its_menu_comments_and_a_label_on_the_first_answer() -> None:
    draft = draft_of(SCRAPED, "x.txt")
    assert draft.title == "Anna Bell: “Rain is the cheapest light there is”"
    assert draft.date == "2016-03-03"
    assert [speech.speaker for speech in draft.speeches] == ["Judith Amory", "Anna Bell"] * 6
    assert [len(speech.paragraphs) for speech in draft.speeches] == [1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1]
    aside = {aside.text: aside.reason for aside in draft.asides}
    assert "caption" in aside["Ada Lamb in Salt Road"]
    assert "My mother knew her grandmother. Lovely to read this, thank you." in aside


def test_a_panel_speaks_singly_together_and_all_at_once() -> None:
    draft = draft_of(PANEL, "x.txt")
    assert [speaker.name for speaker in draft.speakers][:1] == ["Judith Amory"]
    joint = [speech.speaker for speech in draft.speeches if " and " in speech.speaker or speech.speaker == "All"]
    assert joint == [
        "Anna Bell and Tom Carew and Ada Lamb", "Tom Carew and Ada Lamb", "Anna Bell and Tom Carew", "All",
    ]  # fmt: skip
    assert {speech.speaker for speech in draft.speeches} - set(joint) == {
        "Judith Amory", "Anna Bell", "Tom Carew", "Ada Lamb", "Audience Member 1", "Audience Member 2",
    }  # fmt: skip


def test_questions_as_headings_amid_captions_trailers_and_adverts() -> None:
    draft = draft_of(HEADINGS, "x.html")
    assert [speech.speaker for speech in draft.speeches] == ["Judith Amory", "Anna Bell"] * 4
    assert (draft.date, draft.place) == ("2016-03-03", "")


def test_a_review_below_the_talk_is_none_of_it() -> None:
    draft = draft_of(REVIEW_BELOW, "x.txt")
    assert [speech.speaker for speech in draft.speeches] == ["Judith Amory", "Tom Reed"] * 4
    assert draft.title == "Tom Reed on ‘The Ferry’"
    assert all(len(speech.paragraphs) == 1 for speech in draft.speeches)


def test_a_first_question_that_tells_and_a_label_on_the_second_alone() -> None:
    draft = draft_of(LABEL_ON_THE_SECOND_QUESTION, "x.txt")
    assert [speech.speaker for speech in draft.speeches] == ["Mary Hosken", "Peter Trewin"] * 5
    assert len(draft.headnote) == 1


def test_a_last_line_in_the_style_of_questions_asks_nobody() -> None:
    draft = draft_of(ITALICS, "x.html")
    assert [speech.speaker for speech in draft.speeches] == ["Judith Amory", "Ada Lamb"] * 4
    assert draft.title == "Interview: Ada Lamb"


def test_a_headline_with_a_colon_does_not_speak() -> None:
    draft = draft_of(HEADLINE_WITH_A_COLON, "x.txt")
    assert draft.title == "Anna Bell: The Door"
    assert [speech.speaker for speech in draft.speeches] == ["The Lamp", "Anna Bell"] * 3


def test_who_held_a_talk_in_german() -> None:
    draft = draft_of(GERMAN, "x.txt")
    assert [speech.speaker for speech in draft.speeches] == ["Judith Amory", "Anna Bell"] * 4
    assert all(len(speech.paragraphs) == 1 for speech in draft.speeches)


def test_three_who_are_introduced_asked_without_a_label_and_answer_by_initials() -> None:
    draft = draft_of(THREE_MAKERS, "x.txt")
    assert draft.speeches[0].paragraphs[0].spans[0].text == "What do you remember of the first day?"
    speakers = [speech.speaker for speech in draft.speeches]
    assert speakers[:4] == ["Judith Amory", "Tom Reed", "Jan Poll", "Ada Lamb"]
    assert speakers[-5:] == ["Judith Amory", "Tom Reed and Jan Poll", "Ada Lamb", "Judith Amory", "All three"]


def test_the_line_below_a_picture_is_its_caption() -> None:
    page = "Q: Why?\n\nA: Rain.\n\n![Anna](a.jpg)\n*Anna Bell at home, 2016*\n\n"
    page += "Q: When?\n\nA: *Now*.\n\nQ: Where?\n\nA: Here.\n"
    draft = draft_of(page, "x.md")
    assert ("Anna Bell at home, 2016", "caption") in [(aside.text, aside.reason) for aside in draft.asides]
    assert all(len(speech.paragraphs) == 1 for speech in draft.speeches)
