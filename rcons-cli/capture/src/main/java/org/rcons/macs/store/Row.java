package org.rcons.macs.store;

import java.util.Locale;
import org.rcons.macs.MacAddress;

/**
 * A row of xCAT's table {@code mac}.
 *
 * @param node its key
 * @param networkInterface the column {@code interface}
 * @param mac one address, or several with {@code |} between them, each perhaps with {@code !} and a host name
 * @param comments of people
 */
record Row(String node, String networkInterface, String mac, String comments) {

    /** Whether the address is there already. */
    boolean has(MacAddress wanted) {
        for (String item : mac.split("\\|", -1)) {
            int name = item.indexOf('!');
            String address = (name < 0 ? item : item.substring(0, name)).strip();
            if (address.toLowerCase(Locale.ROOT).equals(wanted.text())) {
                return true;
            }
        }
        return false;
    }

    Row with(MacAddress other) {
        return new Row(node, networkInterface, other.text(), comments);
    }
}
