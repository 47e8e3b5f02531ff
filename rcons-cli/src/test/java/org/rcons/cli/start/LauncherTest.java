package org.rcons.cli.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LauncherTest {
    private Installed installed;

    @BeforeEach
    void install(@TempDir Path folder) throws Exception {
        installed = new Installed(folder);
        installed.java("jdk17", "17.0.15", Installed.BUILD_17);
        installed.java("jdk25", "25.0.3", Installed.BUILD_25);
        installed.environment.put("RCONS_JAVA", installed.root + "/jdk17");
    }

    private List<String> argumentsOfJava(String... arguments) throws Exception {
        Installed.Outcome outcome = installed.run(arguments);
        assertEquals(0, outcome.status(), outcome.output());
        return outcome.output().lines().toList();
    }

    private void assertNoArchive() throws Exception {
        String all = argumentsOfJava().toString();
        assertFalse(all.contains("SharedArchiveFile") || all.contains("AOTCache"), all);
    }

    private static void giveAway(Path file) throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "needs root, who can give files away: sudo");
        Files.setOwner(
                file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    }

    @Test
    void arguments_whenPassedOn_areUnchanged() throws Exception {
        List<String> all = argumentsOfJava("n1", "a  b", "*", "-s", "");

        String jar = installed.root + "/lib/rcons/rcons.jar";
        assertEquals(List.of("-jar", jar, "n1", "a  b", "*", "-s", ""), all.subList(all.indexOf("-jar"), all.size()));
        assertTrue(all.containsAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:disable")));
    }

    @Test
    void java_whenStarted_isTheLaunchersProcess() throws Exception {
        Process process = installed.start("bin/rcons");

        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertTrue(output.startsWith("pid=" + process.pid() + "\n"), output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk25", "jdk25/", "jdk25/bin/java", "link", "somewhere/java"})
    void java_whenNamed_isFoundBehindItsName(String name) throws Exception {
        Files.createSymbolicLink(installed.root.resolve("link"), Path.of("jdk25"));
        Files.createDirectories(installed.root.resolve("somewhere/bin"));
        Files.createSymbolicLink(installed.root.resolve("somewhere/java"), Path.of("../jdk25/bin/java"));
        installed.environment.put("RCONS_JAVA", installed.root + "/" + name);
        Path archive = installed.archive(Installed.BUILD_25, "aot");

        assertTrue(argumentsOfJava().contains("-XX:AOTCache=" + archive));
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_452, 1.8.0_452-b09", "11.0.25, 11.0.25+9", "16.0.2, 16.0.2+7"})
    void java_whenTooOld_isRefusedInOneLine(String version, String build) throws Exception {
        installed.java("old", version, build);
        installed.environment.put("RCONS_JAVA", installed.root + "/old");

        Installed.Outcome outcome = installed.run();

        assertEquals(127, outcome.status());
        assertEquals("rcons: RCONS_JAVA=" + installed.root + "/old is no Java from 17 on\n", outcome.output());
    }

    @Test
    void java_whenJavaHomeIsTooOld_comesFromElsewhere() throws Exception {
        installed.java("old", "11.0.25", "11.0.25+9");
        installed.java("lib/rcons/jre", "17.0.15", Installed.BUILD_17);
        Path archive = installed.archive(Installed.BUILD_17, "jsa");
        installed.environment.remove("RCONS_JAVA");
        installed.environment.put("JAVA_HOME", installed.root + "/old");

        assertTrue(argumentsOfJava().contains("-XX:SharedArchiveFile=" + archive));
    }

    @Test
    void java_whenJavaHomeWillDo_isThat() throws Exception {
        Path archive = installed.archive(Installed.BUILD_25, "aot");
        installed.environment.remove("RCONS_JAVA");
        installed.environment.put("JAVA_HOME", installed.root + "/jdk25");

        assertTrue(argumentsOfJava().contains("-XX:AOTCache=" + archive));
    }

    @Test
    void java_whenItHasNoReleaseFile_startsWithoutAnArchive() throws Exception {
        Files.delete(installed.root.resolve("jdk17/release"));
        installed.archive(Installed.BUILD_17, "jsa");

        assertNoArchive();
    }

    @Test
    void archive_whenThereIsNone_isNotNamed() throws Exception {
        assertNoArchive();
    }

    @Test
    void archive_whenOfThisJavaAndJar_isUsed() throws Exception {
        Path archive = installed.archive(Installed.BUILD_17, "jsa");

        assertTrue(argumentsOfJava("n1").contains("-XX:SharedArchiveFile=" + archive));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lib/rcons/rcons.jar", "lib/rcons/lib/jline.jar"})
    void archive_whenAJarIsNotOlder_isNotUsed(String jar) throws Exception {
        Path archive = installed.archive(Installed.BUILD_17, "jsa");
        Files.setLastModifiedTime(installed.root.resolve(jar), Files.getLastModifiedTime(archive));

        assertNoArchive();
    }

    @Test
    void archive_whenOfAnotherJava_isNotUsed() throws Exception {
        installed.archive("17.0.14+7-made-up", "jsa");

        assertNoArchive();
    }

    @Test
    void archive_whenSomebodyElses_isNotUsed() throws Exception {
        giveAway(installed.archive(Installed.BUILD_17, "jsa"));

        assertNoArchive();
    }

    @Test
    void archive_whenInSomebodyElsesFolder_isNotUsed() throws Exception {
        installed.archive(Installed.BUILD_17, "jsa");
        giveAway(installed.cache);

        assertNoArchive();
    }

    @Test
    void archive_whenTurnedOff_isNotUsed() throws Exception {
        installed.archive(Installed.BUILD_17, "jsa");
        installed.environment.put("RCONS_ARCHIVE", "none");

        assertNoArchive();
    }

    @Test
    void archive_whenBesideTheJar_isUsed() throws Exception {
        Path archive = Installed.younger(installed.file("lib/rcons/archive/" + Installed.BUILD_17 + ".jsa", ""));

        assertTrue(argumentsOfJava().contains("-XX:SharedArchiveFile=" + archive));
    }

    @Test
    void warm_whenAsked_isToldTheArchivesName() throws Exception {
        List<String> all = argumentsOfJava("--warm");

        String key = (installed.root + "/lib/rcons/rcons.jar").replace('/', '+');
        String archive = installed.cache + "/" + Installed.BUILD_17 + key + ".jsa";
        String home = installed.root + "/lib/rcons";
        assertEquals(
                List.of(home + "/start.jar", "rcons", installed.root + "/bin/rcons", home + "/rcons.jar", archive),
                all.subList(all.indexOf("-jar") + 1, all.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bin/makeconservercf", "./elsewhere/mkcf", "copied/bin/makeconservercf"})
    void otherProgram_whenCalledByItsName_isStarted(String name) throws Exception {
        Files.createSymbolicLink(installed.root.resolve("bin/makeconservercf"), Path.of("rcons"));
        installed.file("elsewhere/readme", "");
        Files.createSymbolicLink(
                installed.root.resolve("elsewhere/mkcf"), installed.root.resolve("bin/makeconservercf"));
        installed.file("copied/bin/readme", "");
        Files.copy(installed.root.resolve("bin/rcons"), installed.root.resolve("copied/bin/makeconservercf"));
        Files.createSymbolicLink(installed.root.resolve("copied/lib"), Path.of("../lib"));
        installed.file("lib/rcons/generator/makeconservercf.jar", "");

        List<String> all = installed.runAs(name, "-l").output().lines().toList();

        String jar = all.get(all.indexOf("-jar") + 1);
        assertTrue(jar.endsWith("/lib/rcons/generator/makeconservercf.jar"), all.toString());
        assertEquals("-l", all.get(all.size() - 1));
    }

    @Test
    void otherProgram_whenWarmed_hasAnArchiveOfItsOwn() throws Exception {
        Files.createSymbolicLink(installed.root.resolve("bin/makeconservercf"), Path.of("rcons"));
        String home = installed.root + "/lib/rcons/generator";
        String jar =
                installed.file("lib/rcons/generator/makeconservercf.jar", "").toString();

        List<String> all = installed
                .runAs("bin/makeconservercf", "--warm")
                .output()
                .lines()
                .toList();

        String archive = installed.cache + "/" + Installed.BUILD_17 + jar.replace('/', '+') + ".jsa";
        assertEquals(
                List.of(home + "/start.jar", "makeconservercf", installed.root + "/bin/makeconservercf", jar, archive),
                all.subList(all.indexOf("-jar") + 1, all.size()));
    }

    @Test
    void otherProgram_whenNotInstalled_saysSo() throws Exception {
        Files.createSymbolicLink(installed.root.resolve("bin/makeconservercf"), Path.of("rcons"));

        Installed.Outcome outcome = installed.runAs("bin/makeconservercf");

        assertEquals(127, outcome.status());
        assertEquals(
                "makeconservercf: no makeconservercf.jar in " + installed.root
                        + "/lib/rcons/generator: install rcons again, or set RCONS_HOME\n",
                outcome.output());
    }

    @ParameterizedTest
    @ValueSource(strings = {"./second", "bin/rcons", "./bin/../bin/rcons", "lib/../first"})
    void launcher_whenCalledThroughLinksOrRelatively_findsItsJar(String name) throws Exception {
        Files.createSymbolicLink(installed.root.resolve("first"), Path.of("bin/rcons"));
        Files.createSymbolicLink(installed.root.resolve("second"), installed.root.resolve("first"));

        String output = installed.runAs(name).output();

        assertTrue(output.contains("\n" + installed.root + "/lib/rcons/rcons.jar\n"), output);
    }

    @Test
    void launcher_whenFoundOnThePath_findsItsJar() throws Exception {
        installed.environment.put("PATH", installed.root + "/bin:/usr/bin:/bin");

        String output = installed.runAs("rcons").output();

        assertTrue(output.contains("\n" + installed.root + "/lib/rcons/rcons.jar\n"), output);
    }

    @Test
    void launcher_whenNotBuilt_saysWhatToRun() throws Exception {
        Files.delete(installed.root.resolve("lib/rcons/rcons.jar"));
        installed.file("pom.xml", "");

        Installed.Outcome outcome = installed.run();

        assertEquals(127, outcome.status());
        assertEquals(
                "rcons: not built yet: run 'mvn package' in " + installed.root.getParent() + "\n", outcome.output());
    }

    @Test
    void launcher_whenInATreeThatWasBuilt_findsTheJarThere() throws Exception {
        Files.delete(installed.root.resolve("lib/rcons/rcons.jar"));
        installed.file("pom.xml", "");
        installed.file("target/rcons.jar", "");
        installed.file("target/native/Linux/x86_64/libjlinenative.so", "");

        List<String> all = argumentsOfJava();

        assertTrue(all.contains(installed.root + "/target/rcons.jar"), all.toString());
        assertTrue(all.contains("-Dlibrary.jline.path=" + installed.root + "/target/native"), all.toString());
    }

    @Test
    void otherProgramsOptions_whenSet_areNotForRcons() throws Exception {
        installed.file("jdk17/bin/java", "#!/bin/sh\necho \"[$JAVA_TOOL_OPTIONS$JDK_JAVA_OPTIONS$_JAVA_OPTIONS]\"\n");
        for (String name : new String[] {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"}) {
            installed.environment.put(name, "-Dother=1");
        }

        assertEquals(List.of("[]"), argumentsOfJava());
    }
}
