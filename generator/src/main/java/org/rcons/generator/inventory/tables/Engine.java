package org.rcons.generator.inventory.tables;

import java.util.Properties;

/** The database servers that xCAT can use, and how they differ. */
public enum Engine {
    /** PostgreSQL. */
    POSTGRESQL("PostgreSQL", "Pg", 5432, "xcatadm") {
        @Override
        JdbcDriver driver() {
            return JdbcDriver.POSTGRESQL;
        }

        @Override
        String url(DatabaseLocation.Server server) {
            return "jdbc:postgresql://" + server.address() + '/' + server.database();
        }

        @Override
        void limit(Properties settings, Patience patience) {
            settings.setProperty("connectTimeout", String.valueOf(patience.connectSeconds()));
            settings.setProperty("socketTimeout", String.valueOf(patience.answerSeconds()));
            settings.setProperty("ApplicationName", "rcons");
        }

        @Override
        char quote() {
            return '"';
        }
    },

    /** MariaDB or MySQL. */
    MARIADB("MariaDB", "mysql", 3306, "xcatadmin") {
        private static final int MILLIS = 1000;

        @Override
        JdbcDriver driver() {
            return JdbcDriver.MARIADB;
        }

        @Override
        String url(DatabaseLocation.Server server) {
            return "jdbc:mariadb://" + server.address() + '/' + server.database();
        }

        @Override
        void limit(Properties settings, Patience patience) {
            settings.setProperty("connectTimeout", String.valueOf(patience.connectSeconds() * MILLIS));
            settings.setProperty("socketTimeout", String.valueOf(patience.answerSeconds() * MILLIS));
            // A false server could ask for any file that we may read.
            settings.setProperty("allowLocalInfile", "false");
        }

        @Override
        char quote() {
            return '`';
        }
    };

    private final String product;
    private final String scheme;
    private final int port;
    private final String user;

    Engine(String product, String scheme, int port, String user) {
        this.product = product;
        this.scheme = scheme;
        this.port = port;
        this.user = user;
    }

    /** Its name for people. */
    String product() {
        return product;
    }

    /** How xCAT calls it. */
    String scheme() {
        return scheme;
    }

    /** Where it listens if nothing is said. */
    int port() {
        return port;
    }

    /** As whom xCAT signs on if nothing is said. */
    String user() {
        return user;
    }

    /** What speaks with it. */
    abstract JdbcDriver driver();

    /** For the driver; without the login. */
    abstract String url(DatabaseLocation.Server server);

    /** Settings of the driver beside the login. */
    abstract void limit(Properties settings, Patience patience);

    /** The character around a name. */
    abstract char quote();
}
