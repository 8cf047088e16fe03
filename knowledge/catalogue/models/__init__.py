"""The catalogue's tables, one model per file."""

from knowledge.catalogue.models.base import Base
from knowledge.catalogue.models.municipality import Municipality
from knowledge.catalogue.models.offer import Offer
from knowledge.catalogue.models.offer_topic import OfferTopic
from knowledge.catalogue.models.provider import Provider
from knowledge.catalogue.models.release import Release
from knowledge.catalogue.models.town import Town

__all__ = ["Base", "Municipality", "Offer", "OfferTopic", "Provider", "Release", "Town"]
