"""The columns of exports, remembered by the file's shape."""

import json

from sqlalchemy import Connection, bindparam, delete, insert, select

from adminapp.grants.exports.shapes import Columns, Field
from adminapp.grants.store.tables import import_shapes

_COLUMNS = select(import_shapes.c.columns).where(import_shapes.c.shape == bindparam("shape"))


def remembered_columns(db: Connection, shape: str) -> Columns | None:
    """Return what the columns of a file of this shape were said to be, if one was imported before."""
    written = db.execute(_COLUMNS, {"shape": shape}).scalar()
    return tuple(Field(name) if name else None for name in json.loads(written)) if written else None


def remember_columns(db: Connection, shape: str, columns: Columns) -> None:
    """Keep what the columns of a file of this shape are."""
    db.execute(delete(import_shapes).where(import_shapes.c.shape == shape))
    db.execute(insert(import_shapes), {"shape": shape, "columns": json.dumps(columns)})
