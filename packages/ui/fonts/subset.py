"""Makes the Diwan Sans files of this folder out of IBM Plex Sans Arabic (SIL Open Font License 1.1, see LICENSE).

    pip install fonttools brotli
    python packages/ui/fonts/subset.py

The files hold only what Arabic and English pages use, so four faces weigh 61 KB instead of 128 KB. A changed font
must not carry the original's name, hence the new one. Rarer letters come from the unchanged original at need.
"""
from pathlib import Path
from fontTools.subset import Options, Subsetter, parse_unicodes
from fontTools.ttLib import TTFont

here = Path(__file__).parent
source = here / '../../../node_modules/@fontsource/ibm-plex-sans-arabic/files'
ranges = {
    'arabic': '60C,61B,61F,621-63A,640-652,660-66D,670,671,67E,686,698,6A4,6A9,6AF,6C1,6CC,6D2,6F0-6F9,200C-200F,FDFA,FDFC',
    'latin': '20-7E,A0,A9,AB,B7,BB,D7,2010-2014,2018-201E,2022,2026,2066-2069,2212',
}

features = ['calt', 'ccmp', 'fina', 'init', 'medi', 'locl', 'rlig', 'liga', 'kern', 'mark', 'mkmk']

for script, unicodes in ranges.items():
    for weight in ('400', '600'):
        font = TTFont(source / f'ibm-plex-sans-arabic-{script}-{weight}-normal.woff2')
        options = Options(layout_features=features, flavor='woff2')
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=parse_unicodes(unicodes))
        subsetter.subset(font)
        for record in font['name'].names:
            text = record.toUnicode().replace('IBM Plex Sans Arabic', 'Diwan Sans').replace('IBMPlexSansArabic', 'DiwanSans')
            record.string = text
        font.flavor = 'woff2'
        font.save(here / f'diwan-sans-{script}-{weight}.woff2')
