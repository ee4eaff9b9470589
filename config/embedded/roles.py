"""The application's role and database on the embedded server: able to work, not to rule."""

import psycopg2
from psycopg2 import sql

from config.embedded.address import DATABASE, PORT, ROLE
from config.embedded.cluster import SUPERUSER, Cluster


def ensure_database(cluster: Cluster, *, may_create_databases: bool = False) -> None:
    """The role, its password and its database are there. Repeating it changes nothing."""
    connection = psycopg2.connect(
        host=str(cluster.address.socket_directory),
        port=PORT,
        user=SUPERUSER,
        password=cluster.superuser_password(),
        dbname="postgres",
    )
    try:
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute("select 1 from pg_roles where rolname = %s", [ROLE])
            verb = sql.SQL("alter" if cursor.fetchone() else "create")
            rights = sql.SQL("createdb" if may_create_databases else "nocreatedb")
            cursor.execute(
                sql.SQL("{} role {} login nosuperuser nocreaterole {} password {}").format(
                    verb, sql.Identifier(ROLE), rights, sql.Literal(cluster.address.password)
                )
            )
            cursor.execute("select 1 from pg_database where datname = %s", [DATABASE])
            if not cursor.fetchone():
                cursor.execute(
                    sql.SQL("create database {} owner {}").format(
                        sql.Identifier(DATABASE), sql.Identifier(ROLE)
                    )
                )
    finally:
        connection.close()
