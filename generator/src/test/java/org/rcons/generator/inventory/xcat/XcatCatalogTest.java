package org.rcons.generator.inventory.xcat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.noderange.NodeCatalog;

/** What noderanges find in an xCAT database. */
final class XcatCatalogTest {
    private final MemoryTables tables = new MemoryTables();

    @BeforeEach
    void fill() {
        tables.nodes("n1;rack1,all", "n2;rack1,all", "k1;vm,all", "both;")
                .hardware("mgt cons serialspeed", "rack1;ipmi;ipmi;|(9600*2)|", "vm;kvm;kvm", "both;ipmi")
                .with("ipmi", "node bmc username", "all;/\\z/-bmc/;root")
                .with("openbmc", "node bmc username", "all;other")
                .with("ppcdirect", "hcp username", "n1;hscroot", "n1;padmin");
    }

    private NodeCatalog catalog() throws InventoryException {
        return XcatInventory.of(tables).catalog();
    }

    private static List<String> sorted(@Nullable Collection<String> names) {
        return List.copyOf(new TreeSet<>(Objects.requireNonNull(names)));
    }

    @Test
    void members_areThoseThatListTheGroup() throws InventoryException {
        tables.groups("empty;static", "rack1;static");

        NodeCatalog catalog = catalog();

        assertEquals(List.of("n1", "n2"), sorted(catalog.members("rack1")));
        assertEquals(List.of(), sorted(catalog.members("empty")));
        assertNull(catalog.members("nosuch"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "mgt==ipmi; both n1 n2",
                "mgt=ipmi; both n1 n2",
                "mgt!=ipmi; k1",
                "mgt=~^(ipmi|kvm)$::node!~^n; both k1",
                "cons!=kvm; n1 n2",
                "cons!~/vm/; n1 n2",
                "groups=~/rack/; n1 n2",
                "bmc==n1-bmc; n1",
                "bmcusername==root; n1 n2",
                "serialspeed==19200; n1 n2",
                "consport=~.; ''",
                "os==rhels; ''"
            })
    void members_whenTheGroupIsDynamic_areThoseThatFulfilAllConditions(String conditions, String expected)
            throws InventoryException {
        tables.groups("rack1;dynamic;" + conditions);

        assertEquals(expected, String.join(" ", sorted(catalog().members("rack1"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mgt", "==x", "nosuch==x", "mgt=~(?=x)", "mgt==x::"})
    void members_whenAConditionIsNotUnderstood_areNotGuessed(String conditions) throws InventoryException {
        tables.groups("g;dynamic;" + conditions);
        NodeCatalog catalog = catalog();

        UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> catalog.members("g"));
        assertTrue(String.valueOf(e.getMessage()).contains("nodegroup.wherevals, row g"), e.toString());
    }

    @Test
    void value_isNullWhereNothingSuchExists() throws InventoryException {
        NodeCatalog catalog = catalog();

        assertEquals("kvm", catalog.value("k1", "nodehm", "cons"));
        assertEquals("", catalog.value("both", "nodehm", "cons"));
        assertEquals("rack1,all", catalog.value("n1", "nodelist", "groups"));
        assertNull(catalog.value("n1", "nodehm", "nosuch"));
        assertNull(catalog.value("n1", "nosuch", "cons"));
        assertNull(catalog.value("master", "site", "value"));
    }

    @Test
    void value_whenAKeyHasSeveralRows_isTheFirstOnes() throws InventoryException {
        assertEquals("hscroot", catalog().value("n1", "ppcdirect", "username"));
    }

    @Test
    void value_whenOnlyALaterRowOfItsKeyHasIt_isNotLookedForFurther() throws InventoryException {
        tables.hardware("mgt cons", "n1;ipmi;", "n1;;kvm", "rack1;;hmc");

        assertEquals("", catalog().value("n1", "nodehm", "cons"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a+=NEXTRECORD; b+=NEXTRECORD; c; abc",
                "a+=NEXTRECORD; b; c; ab",
                "a; b+=NEXTRECORD; c; a",
                "''; b+=NEXTRECORD; ''; b",
                "a+=NEXTRECORD; ''; ''; a",
                "|n(+=NEXTRECORD; $1)|; ''; n1",
            })
    void value_whenMarkedAsUnfinished_goesOnWithTheNext(String own, String first, String second, String expected)
            throws InventoryException {
        tables.hardware("cons", "n1;" + own, "rack1;" + first, "all;" + second);

        assertEquals(expected, catalog().value("n1", "nodehm", "cons"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"cons; n,r,x,a", "x,cons:,y; n,r,x,a", "cons:-; n,r-r,x-a,n", "mgt; n,r"})
    void value_whenItsColumnIsHierarchical_isThatOfAllLevels(String setting, String expected)
            throws InventoryException {
        tables.hardware("cons", "n1;n,r", "rack1;r,x", "all;a,n").site("hierarchicalattrs;" + setting);

        assertEquals(expected, catalog().value("n1", "nodehm", "cons"));
    }
}
