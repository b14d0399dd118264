"""The small words of English that a label may carry around what it is about.

Closed lists: what they hold is grammar. What a family does, eats or visits is in `symbols/vocabulary/`.
"""

from __future__ import annotations

LANGUAGE = "en"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DETERMINERS = _words(
    """a an the my your his her our their its some any this that these those each every mine yours it them itself own"""
)
"""Dropped wherever they stand, once the label as written has no picture."""

NUMBERS = _words(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty few several"
)

NEGATIONS = (
    "do not", "don't", "dont", "no more", "not", "no", "never", "can't", "cannot", "without", "we don't", "i don't",
)  # fmt: skip
"""What a label begins with when the picture is to be crossed."""

CARRIERS = (
    "it's time to", "it is time to", "it's time for", "it is time for", "its time to", "its time for",
    "time to", "time for", "it's", "it is", "this is", "that is", "there is", "there will be",
    "here is", "is", "i'm going to", "i am going to", "i'm going", "i am going", "we're going to",
    "we are going to", "we're going", "we are going", "going to", "gonna", "i'm", "i am", "i will",
    "i'll", "i can", "i need to", "i have to", "i must", "i should", "i want to", "i would like to",
    "i'd like to", "i like to", "i like", "i try to", "i will try to", "i might", "i may", "i feel",
    "i'm feeling", "i am feeling", "i've", "i have", "i get", "i need", "i want", "i go", "i do", "i",
    "we're", "we are", "we will", "we'll", "we can", "we need to", "we have to", "we might", "we may",
    "we have", "we get", "we go", "we", "you're", "you are", "you will", "you'll", "you can",
    "you need to", "you have to", "you", "he is", "she is", "they are", "he", "she", "they", "everyone",
    "everybody", "children", "let's go and", "let's go to", "let's go", "let's", "lets go to",
    "lets go", "lets", "let us", "shall we", "please can you", "please", "can you", "could you",
    "can we", "can i", "you may", "may i", "try to", "try and", "remember to", "remember your",
    "remember", "don't forget to", "don't forget", "dont forget to", "dont forget", "make sure you",
    "make sure to", "make sure", "be sure to", "need to", "have to", "must", "should", "ready to",
    "ready for", "able to", "to", "and", "then", "and then", "first", "next", "now", "finally",
    "lastly", "after that", "last", "also", "or", "so", "go and", "go to", "go for", "go on to",
    "go on", "go into", "go in", "go over to", "go back to", "go down", "go up", "go out for",
    "go out to", "go out", "go through", "go", "come to", "come for", "come and", "come", "off to",
    "out to", "back to", "over to", "down to", "up to", "get ready for", "get ready to", "get to",
    "get on", "get in", "get into", "get out of", "get off", "get some", "get out", "get", "head to",
    "head out to", "have a go on", "have a go at", "have a", "have", "having", "do some", "do", "doing",
    "start", "begin", "more", "a bit of", "bit of", "a little", "feel", "feeling", "be", "being",
    "look for", "at", "in", "on", "for", "with", "of", "from", "sometimes", "usually", "often", "maybe",
    "always", "i might feel", "i may feel", "i will feel", "i can feel", "it might be", "it may be",
    "it can be", "it will be", "it's going to be", "we will all", "at the end", "all about", "today is",
    "today we are", "today i am", "today", "this morning", "this afternoon", "tonight", "tomorrow",
    "another", "again",
)  # fmt: skip
"""Openings that only lead up to what the label is about. Tried after the label as written."""

TRAILERS = _words(
    """please now today tonight again nicely quickly slowly carefully quietly properly well too also first next
    together independently everyday daily time! yay hooray soon tomorrow outside inside indoors here there all up
    down away off on out more yourself myself ourselves himself herself themselves alone later arrives arriving
    comes coming visiting visits"""
)
"""Words at the end that leave the picture as it is."""

LOOSE_TRAILERS = _words(
    """please now today tonight again nicely quickly slowly carefully quietly properly well too also first next
    together independently everyday daily yay hooray soon tomorrow yourself myself ourselves himself herself
    themselves alone later really all everyone everybody mummy mum daddy dad sweetheart love arrives arriving comes
    coming visiting visits"""
)

ADJUNCTS = _words(
    """before after in at on to for by with from until till during when while if because so using like into onto near
    under over behind beside between around about of through without than then as that which who where as like off
    every per via across along out"""
)
"""A word that opens what is told besides: when, where, with whom."""

HARMLESS = _words(
    """big little small tiny new old favourite favorite nice clean fresh hot warm cold cool yummy tasty healthy special
    quick short long extra different other same own good best lovely great fun family school morning afternoon
    evening night daily weekly weekend first second third last final next early late mid dirty wet dry soft hard
    whole half full spare easy red blue green yellow pink purple white black brown orange sparkly funny silly home
    indoor outdoor outside inside gentle shared own proper right left smelly plain warm cosy cozy adult monday
    tuesday wednesday thursday friday saturday sunday weekday ready more delicious very super really just"""
)
"""Adjectives and the like before a noun that leave its picture as it is."""

NOT_FOR_CLUBS = frozenset({"animals", "people"})
"""Categories after which classes and groups are named (Penguin class): the word shows nothing of what is done."""

GENERIC = _words(
    """weekend time lesson lessons session sessions club class classes practice practise group training activity
    activities game games visit trip journey appointment appt meeting day fun work workshop topic routine drive
    ride challenge slot block period course skills afternoon morning evening night party"""
)
"""Head nouns that say "a stretch of time for ...": the word before them says for what."""

OF_WORDS = _words(
    """cup glass mug bowl plate piece slice bit bottle bag game round pot box tin packet plate portion bite sip drink
    trip visit journey walk drive ride day time appointment minutes hour rest end lots lot pair bunch session part
    some one start beginning turn go"""
)
"""Nouns before "of" that lead on to what is meant: a cup of tea."""

TRIP_WORDS = _words(
    "trip visit journey walk drive ride day time appointment session start turn go game date chat contact"
)
"""Nouns before "to", "with" or "for" that do: a trip to the zoo."""

TOOL_VERBS = _words("type print measure drive fly sail phone weigh swing slide photograph sledge")
"""Verbs whose picture is a thing that shows what is done."""

LIGHT_VERBS = _words(
    """apply arrive attend begin borrow bring buy carry catch celebrate check choose collect come complete continue
    cook do drink eat enjoy explore feel fetch find finish get give go grab hand hang have help hold join keep
    learn leave let like listen look love make meet need open order pack pick play pop practice practise prepare
    put reapply receive return ride say scan see show start take taste tell try unpack use visit want watch wear"""
)
"""Verbs that mean little by themselves: the picture is that of their object."""

OBJECT_VERBS = _words(
    """add ask break bring brush call change check choose clean clear close collect come copy cut do drop dry empty end
    fasten feed feel fill find finish fold follow forget get give go hand hang have hear help hold join keep lay
    leave let lie lift like load lock look love make meet move need open pack peg pick play polish post pour press
    pull push put remember remove return rinse say scrape scrub see send set shake show shut sign squeeze stack
    start stick stop swap switch take tear tell tie touch try turn undo unload unlock unpack use visit want wash
    watch wipe work"""
)
"""Verbs whose own picture shows one certain object (wash: hands): never chosen when the object is another one."""

VERBS = _words(
    """add answer arrange ask attach bake bathe bend blow bounce breathe bring brush build bury button buy call calm
    cancel carry carve catch celebrate change chase chat check chew choose chop clap clean climb close collect color
    colour comb cook copy cough count crack crawl cross cry cuddle curl cut cycle dance decorate defrost deliver
    describe dig dip discuss dissolve dodge download drag draw dress drink drip drive drop dry earn eat empty enjoy
    enter escape examine exercise exit explore fasten feed fetch fight fill find finish fix flap flip float flush
    fly focus fold follow frost fry gallop gather give glue go grate greet groom grow guess hang heat help hide hike
    hold hoover hop hug hum hunt hurry hydrate identify ignore imagine inspect invite iron itch jog joke juggle jump
    keep kick kiss kneel knit knock label land laugh lay lean learn leave lick lie lift line listen load lock look
    maintain make manage march mash massage match measure meet melt mend microwave mix mop mow nap nip nod note obey
    observe offer open order organise owe pace pack paddle paint park pat pause pay pedal peel peg perform phone
    photograph pick pinch plan plant play plug point polish pop post pour practice practise praise pray preheat
    prepare press pretend prick print produce promise protect prune pull pump punch push put queue raise rake reach
    read rearrange recite recycle rehearse relax remember remove repair replace report rescue respond rest return
    ride rinse rip rock roll row rub run rush sail save say scoop scoot scrape scratch scrub seal search select send
    separate serve settle sew shake share shave shop shout show shower shut sieve sign sing sip sit skate sketch
    skip sleep slice slide smell smile snap sneeze sniff snuggle soak solve sort speak spell spin splash spot spray
    spread sprinkle sprint squash squeeze squirt stack stamp stand stare start stay steer stick stir stop strap
    stretch stroke stroll study suck support surf swallow sweep swim swing swirl swish switch tackle take talk tap
    tape taste teach tear tease tell thank thaw think thread throw tickle tidy tie tiptoe toss touch trace transport
    travel treat trim trust try tuck tumble turn twist type undo undress unlace unload unlock unpack unplug unstack
    untangle untie unwrap unzip update upload use vacuum velcro view visit vote wade wait wake walk warm wash watch
    water wave wear weave weed weigh whisk whisper whistle wiggle wind wink wipe wobble work worry wrap wrestle
    write yawn yell zip"""
)
"""Verbs of action; one of them at the front makes the label an instruction."""

SAME_VERBS = {
    "switch": "turn", "shut": "close", "fetch": "get", "grab": "get", "collect": "get", "pop": "put",
    "throw": "put", "chuck": "put", "place": "put", "fasten": "do", "buckle": "do", "clean": "brush",
    "comb": "brush", "vacuum": "hoover", "view": "watch", "chat": "talk", "speak": "talk",
    "rinse": "wash", "scrub": "wash", "cook": "make", "prepare": "make", "bake": "make",
    "see": "visit", "cuddle": "hug", "yell": "shout", "scream": "shout", "sketch": "draw",
    "munch": "eat", "sip": "drink", "nap": "sleep", "jog": "run", "leap": "jump", "begin": "start",
    "select": "choose", "pick": "choose",
}  # fmt: skip
"""Verbs that mean the same before an object, as the last resort: "switch the telly off" is "turn off tv"."""

VAGUE = _words(
    """day time thing things stuff week year month people person name fun lot way place group minute hour good nice
    love like new now then today more one look get go be see make do have take put again part end start number word
    words question idea news turn rest you your me us them noise room house sound circle line square round seat spot
    different space power port target date am pm type print sheet task job jobs sign figure symbol grid text top
    same shot fall felt left note screen bite basket card"""
)
"""Names that say too little to be picked out of a longer label by themselves."""

CONTAINERS = _words(
    """box boxes bag bags tray trays card cards board boards table tables corner area room rooms station bin machine set
    sheet man lady book light lights tube pit stick pool fair hotel park"""
)
"""Heads of compounds that the word before them changes altogether: busy bag, light box. Never picked out."""

OBJECT_PHRASALS = frozenset(
    tuple(phrasal.split())
    for phrasal in (
        "take off", "put on", "get on", "get off", "get in", "get out", "tuck in", "pull up", "pull down",
        "turn on", "turn off", "switch on", "switch off",
    )
)  # fmt: skip
"""Phrasal verbs that show one certain object, like OBJECT_VERBS."""

GENERAL_VERBS = _words(
    """eat drink cook choose learn listen look carry find taste help celebrate finish start practise play ask try
    clean"""
)
"""Light verbs whose own picture will do when their object is unknown: eat Weetabix."""

WATCHING = ("watch", "tv")
"""What is watched when nobody knows what it is: watch Bing."""

NOT_DENIED = _words("forget worry")
"""What "don't" doesn't deny: don't forget your coat."""

CALLED_OFF = (
    ("is", "cancelled"),
    ("is", "closed"),
    ("is", "off"),
    ("is", "not", "on"),
    ("cancelled",),
    ("canceled",),
    ("closed",),
)
"""Ends that cross out what stands before them."""

COMPANY = _words("with without by before after using until")
"""What follows them goes on until the end, "and" or not: with soap and water."""

TITLES = _words("mr mrs ms miss sir")
"""What stands before a name that is not to be read as a word: Mr Potts."""

FACES = _words("face faces feeling feelings mood")
"""Heads of compounds after a feeling: happy face."""

MOTIONS = _words("hop nip pop get step")
"""Verbs that before "in" or "on" only lead to a place: hop in the bath."""

PRONOUNS = _words("i we you he she they it")

GIVING = _words("give show tell bring read help ask thank make buy feed send")
"""Verbs that are followed by a person before what it is about: give Grandma a hug."""

PARTICLES = _words("on off up down away in out back over")

BEING = _words(
    """is are was were will has have feels likes comes goes isn't won't can can't may might could
    would should gives wants needs gets looks loves takes"""
)
"""Verbs after a subject that only lead on to what is said of it."""

NUMBER_WORDS = {
    word: str(figure)
    for figure, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
}
"""Number words and their figures, which mean the same in a name."""

CONNECTORS = (
    r"\s*(?:[&+,;/|]|\band\b|\bthen\b|\bplus\b|\bor\b|\bn\b|\b'n'\b|->|=>|→|➡|\s[-–—]\s|:|[.!?]\s"
    r"|\b\d{1,2}[.)]\s|\bfollowed by\b)\s*"
)
"""What stands between two things in one label."""

NATURAL_VERBS: dict[str, tuple[str, ...]] = {
    "food-and-drink": (
        "eat",
        "have",
        "drink",
        "make",
        "try",
        "taste",
        "cook",
        "get",
        "enjoy",
        "prepare",
        "bake",
        "buy",
        "share",
    ),
    "clothes": ("wear", "put on", "get on", "have", "get", "find", "put"),
    "toys-and-play": (
        "play",
        "play with",
        "play on",
        "play in",
        "play a",
        "build",
        "build with",
        "do",
        "use",
        "go on",
        "ride",
        "have",
        "make",
    ),
    "sport": ("play", "do", "go", "have", "practise", "watch", "try"),
    "places": (
        "go to",
        "visit",
        "go",
        "see",
        "arrive at",
        "get to",
        "walk to",
        "drive to",
        "travel to",
        "come to",
    ),
    "travel": (
        "ride",
        "go on",
        "get on",
        "get in",
        "go by",
        "take",
        "catch",
        "go in",
        "travel by",
        "go to",
        "have",
    ),
    "people": ("see", "visit", "meet", "play with"),
    "animals": ("see", "look at", "visit", "stroke"),
    "technology": ("use", "play on", "watch", "go on", "play", "have", "play with"),
    "school": ("do", "go to", "learn", "practise", "have", "use", "join", "start", "sing"),
    "therapy-and-visits": ("do", "go to", "have", "see", "use", "visit"),
    "celebrations-and-faiths": ("go to", "celebrate", "have", "go", "do"),
    "body-and-health": ("have", "take", "get", "use", "put on"),
    "home": ("use", "do", "have", "get"),
    "self-care": ("have", "do", "use", "get"),
    "weather-and-seasons": (),
}
"""What people naturally do with the things of a category: then the thing's own picture says it all."""

SAFE_HEADS = frozenset({"food-and-drink", "places"})
"""Categories in which "X thing" is nearly always a kind of thing, whatever X is (cheese sandwich, science museum)."""
