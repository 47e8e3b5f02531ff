package org.rcons.cli.config;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.conf.BlockParser;
import org.rcons.protocol.conf.Source;

/**
 * The configuration files in the order in which they count: the system's, then the user's, which overrides. None is ever
 * written. At every start of rcons this runs, so a file that is missing costs one stat and a file that exists one pass
 * over its bytes.
 */
public final class ConfigFiles {
    private static final String[] SYSTEM = {"/etc/conserver/console.cf", "/etc/console.cf", "/usr/local/etc/console.cf"
    };

    private final Map<String, String> environment;
    private final String[] systemFiles;
    private final Predicate<String> ownHost;

    /**
     * The real files of this machine.
     *
     * @param environment the process' variables: {@code HOME} and {@code TERM}
     */
    public ConfigFiles(Map<String, String> environment) {
        this(environment, SYSTEM, new ThisHost());
    }

    ConfigFiles(Map<String, String> environment, String[] systemFiles, Predicate<String> ownHost) {
        this.environment = environment;
        this.systemFiles = systemFiles.clone();
        this.ownHost = ownHost;
    }

    /**
     * Reads them.
     *
     * @param skipSystem whether the user said {@code -n}
     * @param userFile the file that the user named with {@code -C}, or null for {@code ~/.consolerc}
     * @throws ConfigException if something in them keeps rcons from going on
     */
    public ConsoleConfig read(boolean skipSystem, @Nullable String userFile) throws ConfigException {
        List<String> warnings = new ArrayList<>();
        Draft draft = new Draft(ownHost, environment.getOrDefault("TERM", ""), warnings);
        String system = skipSystem ? null : firstSystemFile();
        if (system != null) {
            readOptional(system, draft, warnings);
        }
        String own = userFile == null ? ownFile() : null;
        if (userFile != null) {
            readNamed(userFile, draft, warnings);
        } else if (own != null) {
            readOptional(own, draft, warnings);
        }
        return ConsoleConfig.of(draft, warnings);
    }

    private @Nullable String firstSystemFile() {
        for (String file : systemFiles) {
            if (new File(file).exists()) {
                return file;
            }
        }
        return null;
    }

    private @Nullable String ownFile() {
        String home = environment.get("HOME");
        if (home == null || home.isEmpty()) {
            return null;
        }
        String file = home + "/.consolerc";
        return new File(file).exists() ? file : null;
    }

    private static void readOptional(String file, Draft draft, List<String> warnings) {
        try {
            BlockParser.parse(Source.file(file), draft, warnings);
        } catch (IOException e) {
            warnings.add("cannot read configuration file " + e.getMessage() + ", passed over");
        }
    }

    private static void readNamed(String file, Draft draft, List<String> warnings) throws ConfigException {
        try {
            BlockParser.parse(Source.file(file), draft, warnings);
        } catch (IOException e) {
            throw new ConfigException("cannot read the configuration file of -C: " + e.getMessage());
        }
    }
}
