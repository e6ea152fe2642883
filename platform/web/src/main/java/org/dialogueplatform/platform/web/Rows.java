package org.dialogueplatform.platform.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The rows of a page.
 *
 * @param list one more than the page holds, if another page follows
 * @param key by which the list goes on behind a row
 * @param count how many there are on all pages together; not asked unless somebody wants to know
 */
public record Rows<R>(List<R> list, Function<? super R, String> key, LongSupplier count) {
}
