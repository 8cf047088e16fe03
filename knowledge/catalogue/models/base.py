"""Base of all tables: naming of constraints, so that migrations can refer to them on every database."""

from sqlalchemy import MetaData
from sqlalchemy.orm import DeclarativeMeta, registry

mapper_registry = registry(
    metadata=MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
)


class Base(metaclass=DeclarativeMeta):
    """Declarative base in the 2.0 style that SQLAlchemy 1.4 offers."""

    __abstract__ = True
    registry = mapper_registry
    metadata = mapper_registry.metadata
    __init__ = mapper_registry.constructor
