package org.rcons.e2e;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameContaining;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom. Everything may use the language and the annotations of nullness. */
class LayersTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.rcons");

    private static final String JAVA = "java..";
    private static final String NULLNESS = "org.jspecify.annotations..";
    private static final String PROTOCOL = "org.rcons.protocol..";
    private static final String WIRE = "org.rcons.protocol.wire..";
    private static final String MESSAGE = "org.rcons.protocol.message..";
    private static final String SESSION = "org.rcons.protocol.session..";
    private static final String FILE = "org.rcons.protocol.file..";
    private static final String ROUTE = "org.rcons.protocol.route..";
    private static final String TLS = "org.rcons.protocol.tls..";
    private static final String CLIENT = "org.rcons.protocol.client..";
    private static final String NETTY_DRIVER = "org.rcons.protocol.netty..";
    private static final String TERMINAL = "org.rcons.cli.terminal..";
    private static final String OPTIONS = "org.rcons.cli.options..";
    private static final String CLI = "org.rcons.cli..";
    private static final String NODES = "org.rcons.cli.nodes..";
    private static final String START = "org.rcons.start..";
    private static final String GENERATOR = "org.rcons.generator..";
    private static final String INVENTORY = "org.rcons.generator.inventory..";
    private static final String NODERANGE = "org.rcons.generator.noderange..";
    private static final String PERL = "org.rcons.generator.perl..";
    private static final String PLAN = "org.rcons.generator.plan..";
    private static final String EMIT = "org.rcons.generator.emit..";
    private static final String APPLY = "org.rcons.generator.apply..";
    private static final String COMMAND = "org.rcons.generator.command..";
    private static final String CAPTURE = "org.rcons.capture..";
    private static final String CAPTURE_ARGUMENTS = "org.rcons.capture.arguments..";
    private static final String CAPTURE_COMMAND = "org.rcons.capture.command..";
    private static final String CAPTURE_RESULT = "org.rcons.capture.result..";
    private static final String CAPTURE_WATCH = "org.rcons.capture.watch..";
    private static final String CAPTURE_FLEET = "org.rcons.capture.fleet..";
    private static final String MACS = "org.rcons.macs..";
    private static final String MACS_COMMAND = "org.rcons.macs.command..";
    private static final String TESTBED = "org.rcons.testbed..";

    private static final String NETTY = "io.netty..";
    private static final String JLINE = "org.jline..";
    private static final String PICOCLI = "picocli..";
    private static final String BOUNCY_CASTLE = "org.bouncycastle..";

    private static final List<String> MAINS = List.of("Rcons", "Makeconservercf", "Program", "Warm", "Main");

    /**
     * The classes that talk to the user of a program, and may end it, beside the main classes; and what reads the standard
     * input because the user wrote {@code -}.
     */
    private static final List<String> PRINTERS = List.of("Training", "Inventories");

    @Test
    void everyModuleIsLookedAt() {
        for (String known : List.of(
                WIRE, SESSION, CLIENT, NETTY_DRIVER, TERMINAL, NODES, START, INVENTORY, PLAN, CAPTURE, MACS, TESTBED)) {
            assertTrue(ALL.stream().anyMatch(resideInAPackage(known)), known + " is not on the class path");
        }
    }

    @Test
    void bytesKnowTheLanguageOnly() {
        onlyDependOn(WIRE, JAVA, NULLNESS, WIRE);
    }

    @Test
    void messagesKnowBytes() {
        onlyDependOn(MESSAGE, JAVA, NULLNESS, WIRE, MESSAGE);
    }

    @Test
    void dialoguesKnowMessagesAndDoNoInputOrOutput() {
        onlyDependOn(SESSION, JAVA, NULLNESS, WIRE, MESSAGE, SESSION);
        noClasses()
                .that()
                .resideInAnyPackage(WIRE, MESSAGE, SESSION)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.nio.channels..", "java.nio.file..")
                .check(ALL);
    }

    @Test
    void routesKnowMessagesAndFilesOnly() {
        onlyDependOn(ROUTE, JAVA, NULLNESS, MESSAGE, FILE, ROUTE);
        onlyDependOn(FILE, JAVA, NULLNESS, FILE);
    }

    @Test
    void encryptionKnowsNoDialogueAndNoDriver() {
        mayNotDependOn(TLS, WIRE, MESSAGE, SESSION, ROUTE, CLIENT, NETTY_DRIVER, NETTY);
    }

    @Test
    void theBlockingDriverDoesWithoutNetty() {
        mayNotDependOn(CLIENT, NETTY_DRIVER, NETTY);
    }

    @Test
    void theProtocolKnowsNoCommandLineAndNoTestbed() {
        mayNotDependOn(PROTOCOL, CLI, START, GENERATOR, TESTBED, PICOCLI, JLINE);
    }

    @Test
    void nettyStaysInItsDriver() {
        onlyIn(NETTY, NETTY_DRIVER);
    }

    @Test
    void theTerminalLibraryStaysInTheTerminalPackage() {
        onlyIn(JLINE, TERMINAL);
    }

    @Test
    void theOptionsLibraryStaysWhereOptionsAreRead() {
        onlyIn(PICOCLI, OPTIONS, COMMAND, CAPTURE_ARGUMENTS, CAPTURE_COMMAND, MACS_COMMAND);
    }

    @Test
    void whatMakesTheArchivesKnowsTheLanguageOnly() {
        onlyDependOn(START, JAVA, NULLNESS, START);
    }

    @Test
    void theGeneratorKnowsNoTerminalAndNoEventLoops() {
        mayNotDependOn(GENERATOR, CLI, NETTY_DRIVER, NETTY, JLINE, TESTBED);
    }

    @Test
    void theInventoryKnowsNothingOfWhatIsMadeOfIt() {
        mayNotDependOn(INVENTORY, PLAN, EMIT, APPLY, COMMAND);
        mayNotDependOn(NODERANGE, PLAN, EMIT, APPLY, COMMAND);
    }

    @Test
    void patternsKnowTheLanguageOnly() {
        onlyDependOn(PERL, JAVA, NULLNESS, PERL);
    }

    @Test
    void thePlanDoesNoInputOrOutput() {
        mayNotDependOn(PLAN, EMIT, APPLY, COMMAND, "java.nio.file..", "java.nio.channels..");
        opensNoConnections(PLAN);
    }

    @Test
    void filesOfConserverAreWrittenWithoutTheNetwork() {
        mayNotDependOn(EMIT, APPLY, COMMAND);
        opensNoConnections(EMIT);
    }

    @Test
    void theCommandIsOnTop() {
        mayNotDependOn(APPLY, COMMAND);
    }

    /** The generator is not on the class path of rcons: see org.rcons.cli.inventory.InventoryFolder. */
    @Test
    void rconsKnowsTheGeneratorInOnePackageThatNobodyNames() {
        noClasses()
                .that()
                .resideInAPackage(CLI)
                .and()
                .resideOutsideOfPackage(NODES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(GENERATOR, NODES)
                .check(ALL);
    }

    @Test
    void rconsKnowsNothingOfCapture() {
        mayNotDependOn(CLI, CAPTURE, MACS);
        mayNotDependOn(PROTOCOL, CAPTURE, MACS);
        mayNotDependOn(GENERATOR, CAPTURE, MACS);
    }

    @Test
    void followersKnowNoConnection() {
        onlyDependOn(CAPTURE_RESULT, JAVA, NULLNESS, CAPTURE_RESULT);
        onlyDependOn(CAPTURE_WATCH, JAVA, NULLNESS, CAPTURE_RESULT, CAPTURE_WATCH);
    }

    @Test
    void theFleetKnowsNoCommandLine() {
        mayNotDependOn(CAPTURE_FLEET, CAPTURE_ARGUMENTS, CAPTURE_COMMAND, MACS, CLI, GENERATOR);
    }

    @Test
    void bouncyCastleStaysInOneClass() {
        noClasses()
                .that(DescribedPredicate.not(simpleName("BouncyCastleKeys").and(resideInAPackage(TLS))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BOUNCY_CASTLE)
                .check(ALL);
    }

    @Test
    void theFakeSharesNothingWithWhatItTests() {
        mayNotDependOn(TESTBED, PROTOCOL, CLI, GENERATOR, NETTY, JLINE, PICOCLI, BOUNCY_CASTLE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.rcons.(**)").should().beFreeOfCycles().check(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in", "out", "err"})
    void standardStreamsBelongToMainClassesAndPrinters(String stream) {
        noClasses()
                .that(DescribedPredicate.not(talksToTheUser()))
                .should()
                .accessField(System.class, stream)
                .check(ALL);
    }

    @Test
    void onlyMainClassesEndTheProcess() {
        noClasses()
                .that(DescribedPredicate.not(talksToTheUser()))
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(ALL);
    }

    /** But what waits for a conserver to come up, perhaps on another machine, has nothing that would tell it. */
    @Test
    void nothingSleeps() {
        noClasses()
                .that()
                .resideOutsideOfPackage(APPLY)
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class, int.class)
                .orShould()
                .callMethod(java.util.concurrent.TimeUnit.class, "sleep", long.class)
                .check(ALL);
    }

    /** But {@code JdbcDriver} tells the drivers' loggers to be quiet. */
    @Test
    void nothingLogsThroughTheJdk() {
        noClasses()
                .that(DescribedPredicate.not(simpleName("JdbcDriver").and(resideInAPackage(INVENTORY))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "java.lang.System$Logger"))
                .check(ALL);
    }

    private static void onlyDependOn(String who, String... whom) {
        classes()
                .that()
                .resideInAPackage(who)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(whom)
                .check(ALL);
    }

    private static void mayNotDependOn(String who, String... whom) {
        noClasses()
                .that()
                .resideInAPackage(who)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(whom)
                .check(ALL);
    }

    /** Addresses are values like others. */
    private static void opensNoConnections(String who) {
        DescribedPredicate<JavaClass> values = simpleNameStartingWith("Inet").or(simpleName("UnknownHostException"));
        noClasses()
                .that()
                .resideInAPackage(who)
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net..", "javax.net..")
                        .and(DescribedPredicate.not(values))
                        .or(simpleNameContaining("SocketChannel")))
                .check(ALL);
    }

    private static void onlyIn(String library, String... homes) {
        noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(ALL);
    }

    private static DescribedPredicate<JavaClass> talksToTheUser() {
        return DescribedPredicate.describe(
                "main classes and printers",
                type -> MAINS.contains(type.getSimpleName()) || PRINTERS.contains(type.getSimpleName()));
    }
}
