package org.rcons.generator.emit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.generator.plan.HostFacts.Kind;
import org.rcons.generator.plan.Tuning;

final class OptionsFileTest {
    private static final String NOTE =
            "# makeconservercf keeps -m, consoles per child process, up to date here; other options are yours.\n";

    @TempDir
    private Path dir;

    /** As Debian 12's package writes it. */
    @Test
    void debian_asInstalled() throws IOException {
        assertEquals("OPTS='-p 3109 -m 64'\nASROOT=\n", edit(Kind.DEBIAN, "OPTS='-p 3109  '\nASROOT=\n"));
        assertEquals("-p 3109 -m 64", shell("OPTS", edit(Kind.DEBIAN, "OPTS='-p 3109  '\nASROOT=\n")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "DEBIAN | OPTS='-p 3109 -m 64'            | 64",
                "DEBIAN | OPTS=-m32                       | 32",
                "DEBIAN | OPTS=\"-vm 8 -m 9\"             |  9",
                "DEBIAN | #OPTS='-m 64'                   | 16",
                "DEBIAN | OPTS='-m 64 -C /etc/-m7'        | 64",
                "DEBIAN | OPTS='-m x'                     | 16",
                "DEBIAN | OPTIONS='-m 64'                 | 16",
                "RED_HAT | OPTIONS=\"-m 64\"              | 64",
                "SYSTEMD | ExecStart=/usr/sbin/conserver -d -m 64 | 64",
                "SYSTEMD | ~~ | 16",
            })
    void groupSize_isWhatTheFileSays(Kind kind, String text, int expected) {
        assertEquals(expected, OptionsFile.groupSize(kind, text));
    }

    @Test
    void noFile() {
        assertEquals(NOTE + "OPTS='-m 64'\n", edit(Kind.DEBIAN, null));
        assertEquals(NOTE + "OPTIONS='-m 64'\n", edit(Kind.RED_HAT, ""));
        assertEquals(
                NOTE + "[Service]\nExecStart=\nExecStart=/usr/sbin/conserver -d -m 64\n", edit(Kind.SYSTEMD, null));
    }

    @Test
    void fileWithoutOptions_keepsWhatItHas() {
        assertEquals("# mine\nASROOT=1\n" + NOTE + "OPTS='-m 64'\n", edit(Kind.DEBIAN, "# mine\nASROOT=1"));
        assertEquals(
                "[Service]\nNice=5\n" + NOTE + "ExecStart=\nExecStart=/usr/sbin/conserver -d -m 64\n",
                edit(Kind.SYSTEMD, "[Service]\nNice=5\n"));
        assertEquals(
                "[Service]\nNice=5\n[Unit]\nAfter=x\n" + NOTE
                        + "[Service]\nExecStart=\nExecStart=/usr/sbin/conserver -d -m 64\n",
                edit(Kind.SYSTEMD, "[Service]\nNice=5\n[Unit]\nAfter=x\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "OPTS='-m 16'              | OPTS='-m 64'",
                "OPTS='-m16 -v'            | OPTS='-m 64 -v'",
                "OPTS='-vm16 -R'           | OPTS='-v -m 64 -R'",
                "OPTS='-vm 16 -R'          | OPTS='-v -m 64 -R'",
                "OPTS='-m 16 -p 1 -m 32'   | OPTS='-m 64 -p 1'",
                "OPTS='-m'                 | OPTS='-m 64'",
                "OPTS='-M 10.0.0.1'        | OPTS='-M 10.0.0.1 -m 64'",
                "OPTS='-C -m -v'           | OPTS='-C -m -v -m 64'",
                "OPTS='-Cm'                | OPTS='-Cm -m 64'",
                "OPTS=\"-p 1 $MORE\"       | OPTS=\"-p 1 $MORE -m 64\"",
                "OPTS=                     | OPTS='-m 64'",
                "OPTS=-v                   | OPTS='-v -m 64'",
                "OPTS=$MORE                | OPTS=\"$MORE -m 64\"",
                "OPTS=-v # why             | OPTS='-v -m 64' # why",
                "export OPTS='-v'          | export OPTS='-v -m 64'",
                "#OPTS='-m 1'\\nOPTS='-v'  | #OPTS='-m 1'\\nOPTS='-v -m 64'",
                "OPTS='-m 1'\\nOPTS='-v'   | OPTS='-m 1'\\nOPTS='-v -m 64'"
            })
    void options_whenTheAdministratorHasSome(String before, String after) {
        String text = before.replace("\\n", "\n") + '\n';
        assertEquals(after.replace("\\n", "\n") + '\n', edit(Kind.DEBIAN, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OPTS='-m 64'\n",
                "OPTS='-m64  -v'",
                "OPTS=-m64\nASROOT=\n",
                "OPTS=\"-p 1   -vm 64\" # mine\n",
                "\n\n  OPTS='-v -m 64'\n\n"
            })
    void nothingChanges_whenTheyAreSet(String text) {
        assertEquals(text, edit(Kind.DEBIAN, text));
    }

    @Test
    void systemd_whenTheDropInHasACommand() {
        String text = "[Service]\nExecStart=\nExecStart=/opt/conserver -d -m 16 $OPTS\nNice=5\n";
        String edited = edit(Kind.SYSTEMD, text);
        assertEquals(text.replace("16", "64"), edited);
        assertEquals(edited, edit(Kind.SYSTEMD, edited));
    }

    @Test
    void otherOptions() {
        Tuning tuning = new Tuning(
                64, List.of(), List.of(), List.of(new Tuning.Setting("-o", "why"), new Tuning.Setting("-O 1", "why")));
        String once = OptionsFile.edit(Kind.RED_HAT, "OPTIONS=\"-vo -O5\"\n", tuning);
        assertEquals("OPTIONS=\"-vo -O 1 -m 64\"\n", once);
        assertEquals(once, OptionsFile.edit(Kind.RED_HAT, once, tuning));
        assertEquals(
                "OPTIONS='-oM 10.0.0.1 -vL x -O 1 -m 64'\n",
                OptionsFile.edit(Kind.RED_HAT, "OPTIONS='-oM 10.0.0.1 -voL x -O 1'\n", tuning));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"OPTS='-v", "OPTS='-v'\"-R\"", "OPTS=\"-v \\\n -R\"", "OPTS=-L\\ x", "OPTS=\"-L \\\"x\\\"\""})
    void tooIntricate(String text) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> edit(Kind.DEBIAN, "ASROOT=\n" + text + '\n'))
                        .getMessage());
        assertTrue(message.startsWith("options file, line 2: "), message);
    }

    private static String edit(Kind kind, @Nullable String text) {
        return OptionsFile.edit(kind, text, new Tuning(64, List.of(), List.of(), List.of()));
    }

    private String shell(String variable, String text) throws IOException {
        Path file = Files.writeString(dir.resolve("options"), text);
        Process shell = new ProcessBuilder("/bin/sh", "-c", ". " + file + "; printf %s \"$" + variable + "\"").start();
        return new String(shell.getInputStream().readAllBytes(), UTF_8);
    }
}
