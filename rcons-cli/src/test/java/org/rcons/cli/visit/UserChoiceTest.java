package org.rcons.cli.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcons.cli.config.ConfigFiles;
import org.rcons.cli.config.ConsoleConfig;
import org.rcons.cli.options.RconsCommand;
import org.rcons.cli.options.RconsOptions;

final class UserChoiceTest {
    @TempDir
    private Path home;

    private String user(String option, String configured, Map<String, String> environment) throws IOException {
        Path file = Files.writeString(home.resolve("console.cf"), "config * {\n" + configured + "\n}\n");
        ConsoleConfig config = new ConfigFiles(environment).read(true, file.toString());
        String[] words = option.isEmpty() ? new String[] {"n1"} : new String[] {"-l", option, "n1"};
        RconsOptions options = (RconsOptions) RconsCommand.read(words, environment);
        return UserChoice.of(options.connection().user(), config, environment).text();
    }

    @ParameterizedTest
    @CsvSource({
        "alice, username bob;, carol, dave, alice",
        "'', username bob;, carol, dave, bob",
        "'', '', carol, dave, carol",
        "'', '', '', dave, dave"
    })
    void user_isTheFirstThatIsNamed(String option, String configured, String logname, String user, String expected)
            throws IOException {
        assertEquals(expected, user(option, configured, Map.of("LOGNAME", logname, "USER", user)));
    }

    @Test
    void user_whenNobodyIsNamed_isTheSystems() throws IOException {
        assertEquals(System.getProperty("user.name"), user("", "", new HashMap<>()));
    }
}
