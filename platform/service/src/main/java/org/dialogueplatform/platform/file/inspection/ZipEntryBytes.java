package org.dialogueplatform.platform.file.inspection;

/**
 * Where an entry of an archive lies.
 *
 * @param local where its own header is
 * @param begin where its packed bytes begin
 * @param packed how many they are
 * @param unpacked how many they say they become
 */
record ZipEntryBytes(String name, int method, int flags, long checksum, int local, int begin, int packed, long unpacked) {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    int end() {
        return begin + packed;
    }

    boolean isFolder() {
        return name.endsWith("/");
    }
}
