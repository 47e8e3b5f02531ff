package org.rcons.macs.openfirmware;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node of the device tree.
 *
 * @param phandle its handle: hexadecimal digits without leading zeros
 * @param path its full path name
 */
record TreeNode(String phandle, String path) {
    private static final Map<String, String> TYPES =
            Map.of("ethernet", "ent", "l-lan", "ent", "hfi-ethernet", "hfi-ent", "token-ring", "tok", "fddi", "fddi");

    /** The type of adapter that its name tells (XCAT.md 13.2), or null. */
    @Nullable
    String typeByName() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int unit = name.indexOf('@');
        return TYPES.get(unit < 0 ? name : name.substring(0, unit));
    }

    /** Whether the hypervisor provides it. */
    boolean virtual() {
        return path.contains("vdevice");
    }
}
