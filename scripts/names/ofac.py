#!/usr/bin/env python3
"""Primary names and aliases of the OFAC list, for measuring names: `ofac.py SDN.csv ALT.csv OUT_FOLDER`.

Writes primary.csv (id, name, scheme) and aliases.csv (alias, id, name, scheme, half, apart). The halves are split by a
hash of the entity's id: `look` may be looked at, `held` is scored once the model is frozen. `apart` says that an alias
shares with its primary name no word, no skeleton of a word and no two trigrams, so that nobody can find it by letters.
Uses nothing of the product: folding here is Unicode decomposition.
"""
import collections
import csv
import hashlib
import re
import sys
import unicodedata

KIND = {"individual": "person", "-0-": "company", "vessel": "vessel", "aircraft": "other"}


def words(text):
    text = unicodedata.normalize("NFKD", text).lower()
    text = "".join(c for c in text if not unicodedata.combining(c))
    return [w for w in re.split(r"[^a-z0-9]+", re.sub(r"['’`]", "", text)) if w]


def skeleton(word):
    word = re.sub(r"ph", "f", re.sub(r"[ckq]h?", "k", word))
    word = re.sub(r"[sz]h?", "s", re.sub(r"[vw]", "v", re.sub(r"[dt]h?", "t", word)))
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyh]", "", word))


def trigrams(text):
    return {w[i:i + 3] for w in words(text) for i in range(len(w) - 2)}


def apart(alias, primary):
    a, b = set(words(alias)), set(words(primary))
    if a & b:
        return False
    if {s for s in map(skeleton, a) if len(s) > 1} & {s for s in map(skeleton, b) if len(s) > 1}:
        return False
    return len(trigrams(alias) & trigrams(primary)) < 2


def main():
    sdn, alt, out = sys.argv[1:4]
    primary = {}
    for row in csv.reader(open(sdn, encoding="utf-8", errors="replace")):
        if len(row) > 2 and row[2].strip() in KIND:
            primary[row[0].strip()] = (row[1].strip(), KIND[row[2].strip()])
    with open(f"{out}/primary.csv", "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "name", "scheme"])
        writer.writerows([i, n, k] for i, (n, k) in primary.items())
    count = collections.Counter()
    with open(f"{out}/aliases.csv", "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["alias", "id", "name", "scheme", "half", "apart"])
        for row in csv.reader(open(alt, encoding="utf-8", errors="replace")):
            if len(row) < 4 or row[0].strip() not in primary:
                continue
            entity, alias = row[0].strip(), row[3].strip()
            name, kind = primary[entity]
            half = "look" if hashlib.sha256(entity.encode()).digest()[0] % 2 == 0 else "held"
            far = apart(alias, name)
            count[half, kind, far] += 1
            writer.writerow([row[1].strip(), entity, alias, kind, half, "yes" if far else "no"])
    for (half, kind, far), n in sorted(count.items()):
        print(f"{half} {kind}: {n} aliases" + (" set apart: share no word, skeleton or two trigrams" if far else ""))


main()
