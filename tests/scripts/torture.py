"""Texts that go wrong easily, by language: ligatures, conjuncts, marks, mirrored brackets, numbers, long words."""

from __future__ import annotations

import unicodedata
from importlib.util import find_spec
from typing import Final

import pytest

_TEXTS: Final = {
    "ar": (
        "مرحبا بالعالم",  # letters that join, and their dots
        "السلام عليكم",  # lam with alef
        "لا إله إلا الله لأن الآن",
        "مَرْحَبًا بِكَ مُحَمَّدٌ",  # vowel points, two on a letter
        "الساعة 10:30 صباحا",
        "١٢٣ تفاحة و ٤٫٥ لتر",  # Arabic digits run from left to right
        "آكل مع Lewis في المدرسة",
        "(مع ماما) أو [بابا] و {جدي}",  # brackets look the other way
        "«الكتاب» جميل؟ نعم، جميل!",
        "السعر 5.50 جنيه، شكرا",
        "بسم الله الرحمن الرحيم",
        "مســـتقبل",  # drawn out
    ),
    "ur": (
        "صبح اٹھ کر دانت صاف کرنا",
        "ٹھیک ہے؟ ڑ ں ھ ے ۓ گ چ پ",
        "میں اسکول جاتا ہوں۔",
        "۱۲۳ سیب (تین)",
        "یہ Bookbug ہے",
    ),
    "fa": ("می‌خواهم بروم", "کتاب‌های من"),  # a letter that does not join
    "he": (
        "שלום עולם",
        "לצחצח שִׁנַּיִם",  # points within and below
        "(עם אמא) בבית",
        "בשעה 10:30 בבוקר",
        "אני אוהב את Lewis",
        "תל־אביב - ירושלים",
        "כ־₪25 ל־3 ימים",
        "ץ ך ם ן ף",
    ),
    "hi": (
        "क्षत्रिय ज्ञान श्री त्रिकोण",  # conjuncts
        "हिन्दी में लिखना",  # a vowel sign before its letter
        "विद्यार्थी कर्म धर्म",  # ra above
        "द्वारा ट्रेन ड्रम",  # ra below
        "साफ़ ज़मीन ढूँढना",
        "१२३ सेब, 45 केले",
        "स्कूल (घर) जाना।",
        "क्‍ष र्‍य",  # joiners
    ),
    "bn": (
        "ক্ষমা জ্ঞান স্ত্রী কর্ম",
        "সকালে ঘুম থেকে ওঠা",
        "দাঁত মাজা কৌতূহল ঐক্য",  # a vowel sign around its letter
        "বিদ্যালয় ১২৩",
    ),
    "ta": ("காலையில் எழுந்து", "கொ கோ கௌ கை", "ஸ்ரீ க்ஷ", "பள்ளிக்கூடம் துலக்குதல்"),
    "te": ("క్షమించు శ్రీ", "స్కూల్ తెలుగు"),
    "pa": ("ਸਵੇਰੇ ਉੱਠਣਾ", "ਸ੍ਰੀ ਪ੍ਰਾਰਥਨਾ ਕਿਤਾਬ", "੧੨੩ ਸੇਬ, ਦੰਦ ਸਾਫ਼ ਕਰਨਾ।"),
    "gu": ("સવારે ઊઠવું", "ક્ષમા જ્ઞાન શ્રી દ્વારા", "૧૨૩ સફરજન (ત્રણ)"),
    "or": ("ସକାଳେ ଉଠିବା", "କ୍ଷମା ଜ୍ଞାନ ଶ୍ରୀ"),
    "kn": ("ಬೆಳಿಗ್ಗೆ ಏಳುವುದು", "ಕ್ಷಮೆ ಶ್ರೀ ಸ್ಕೂಲ್"),
    "ml": ("രാവിലെ ഉണരുക", "ക്ഷമ സ്കൂൾ ശ്രീ"),
    "si": ("උදේ නැගිටීම", "ශ්‍රී ක්‍රමය"),
    "hy": ("Առավոտյան արթնանում եմ", "և, «դպրոց»:"),
    "ka": ("დილით ვდგები", "კბილების გახეხვა (5 წუთი)"),
    "am": ("ጠዋት መነሳት", "ትምህርት ቤት፡ ጥርስ መቦረሽ።"),
    "lo": ("ຕື່ນນອນ ຖູແຂ້ວ", "ໂຮງຮຽນ ນ້ຳ"),
    "my": ("မနက်ခင်း ထခြင်း", "ကျောင်း သို့ (၅ မိနစ်)"),
    "th": ("ตื่นนอนแล้วแปรงฟัน", "น้ำ กำลัง ที่นี่ ก็ ปู่", "๑๒๓ แอปเปิล", "เมื่อฉันรู้สึกเศร้า"),
    "km": ("ភាសាខ្មែរ ស្រី",),
    "ja": ("朝ごはんを食べて、歯をみがきます。", "がんばって！カタカナ（テスト）", "「学校」へ行く１２３"),
    "zh": ("早上起床，刷牙洗脸。", "（学校）《书》“好”"),
    "zh-Hant": ("吃飯、刷牙、起床。",),
    "ko": ("아침에 일어나서 이를 닦아요", "학교에 가요! (엄마)"),
    "el": ("Ξυπνάω και πλένω τα δόντια", "ἀρχὴ ᾧ"),
    "uk": ("Прокидаюся: їжак, ґанок, єнот", "Школа №5"),
    "bg": ("Ѝ, миене на зъби",),
    "cy": ("Tŷ bach, dŵr a sŵn", "Ŵyneb Ŷd"),
    "vi": ("Thức dậy buổi sáng ờ ữ",),
    "ro": ("Știință și țară",),
    "pl": ("Zażółć gęślą jaźń",),
    "mt": ("Ħobż għall-ġurnata ż",),
    "lv": ("Ķirsis ņem ģimeni ļoti",),
    "se": ("Čáhci ŋ đ ŧ",),
    "is": ("Það er þægilegt",),
    "tr": ("İğne ışık çöğür",),
}

#: Languages whose fonts are all in one package.
_MORE: Final = {"pa", "gu", "or", "kn", "ml", "si", "hy", "ka", "am", "lo", "my"}
_LACKING: Final = pytest.mark.skipif(not find_spec("manimgx_fonts"), reason="manimgx-fonts is not installed")

TEXTS: Final = [
    pytest.param(language, unicodedata.normalize("NFC", text), marks=[_LACKING] if language in _MORE else [])
    for language, texts in _TEXTS.items()
    for text in texts
]
