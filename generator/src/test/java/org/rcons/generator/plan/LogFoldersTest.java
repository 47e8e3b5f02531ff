package org.rcons.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcons.generator.cf.ServerFile;

final class LogFoldersTest {
    private static List<String> folders(String text) {
        return LogFolders.of(ServerFile.read("conserver.cf", text), "localhost"::equals);
    }

    @Test
    void of_aFile_areThoseOfTheConsolesThatItsHostServes() {
        assertEquals(List.of("/", "/var/log/consoles", "/var/log/n2"), folders("""
                        default * { master localhost; type exec; logfile /var/log/consoles/&; }
                        console n1 { }
                        console n2 { logfile /var/log/&/console; }
                        console n3 { logfile /n3; }
                        console n4 { logfile ""; }
                        console n5 { logfile /dev/null; }
                        console n6 { logfile here/&; }
                        console n7 { master sn1; logfile /elsewhere/&; }
                        """));
    }

    @Test
    void of_aFileWithAFolderForEachConsole_areSome() {
        StringBuilder text = new StringBuilder("default * { master localhost; type exec; logfile /var/log/&/log; }\n");
        for (int i = 0; i < 50; i++) {
            text.append("console n").append(i).append(" { }\n");
        }

        assertEquals(20, folders(text.toString()).size());
    }
}
