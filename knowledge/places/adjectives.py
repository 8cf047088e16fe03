"""How people and things of a town are called: "Dortmunder", "Oberhäuser", "lippisch"."""

from __future__ import annotations


def adjectives(key: str) -> set[str]:
    """Return how people and things of a town are called, without their endings."""
    stems = {key + "er"}
    if key.endswith("e"):
        stems = {key + "r"}
    if key.endswith("ingen"):
        stems = {key[:-2] + "er"}
    if key.endswith("hausen"):
        stems |= {key[:-6] + "haeuser", key[:-6] + "hauser"}
    if key.endswith("erland"):
        stems = {key[:-4] + "laender"}
    if key == "muenster":
        stems |= {"muensteraner"}
    if key == "luenen":
        stems |= {"luener"}
    if key == "rheine":
        stems |= {"rheinenser"}
    if key in ("koeln", "koln"):
        stems |= {key + "sch"}
    if key == "lippe":
        stems = {"lippisch", "lipper"}
    return stems
