# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program says in another language where it says an English text: a scene that finds controls by their English names
runs in French too."""

import pathlib
import re
import xml.etree.ElementTree as xml

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "resources/translations"


def english(text):
    return {text}


def shown(text):
    """As a label shows it: without the mark of its mnemonic."""
    return re.sub(r"&(?=\w)", "", text or "")


class Wording:
    """Called with an English text, it gives the texts that stand for it: one English text may have several."""

    def __init__(self, language):
        self.plain, self.patterns = {}, []
        if language == "fr":  # Qt's own
            self.plain |= {"File name:": {"Nom de fichier :", "Nom de fichier\u00a0:"}, "Yes": {"Oui"}, "No": {"Non"}}
        for message in xml.parse(FOLDER / f"tokenloupe_{language}.ts").getroot().iter("message"):
            source, translation = shown(message.findtext("source")), shown(message.findtext("translation"))
            self.plain.setdefault(source, set()).add(translation)
            if re.search(r"%L?1", source) and re.search(r"\w{3}", source):
                pattern = re.sub(r"%L?(\d)", r"(?P<v\1>.+?)", re.escape(source), count=0)
                if len(set(re.findall(r"%L?(\d)", source))) == len(re.findall(r"%L?(\d)", source)):
                    self.patterns.append((re.compile(pattern), translation))

    def __call__(self, text):
        found = {text} | self.plain.get(text, set())
        for pattern, translation in self.patterns:
            if match := pattern.fullmatch(text):
                found.add(re.sub(r"%L?(\d)", lambda place: match.groupdict().get(f"v{place[1]}", ""), translation))
        # Within another text a name begins with a small letter.
        return found | {wording[:1].lower() + wording[1:] for wording in found}
