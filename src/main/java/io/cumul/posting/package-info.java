/**
 * The posting engine: commands gather in lanes, a lane's flush loads, decides and appends a batch in one transaction, and
 * every caller gets one reply. Ports here are implemented by adapters; nothing here knows a database, a cache or HTTP.
 */
@NullMarked
package io.cumul.posting;

import org.jspecify.annotations.NullMarked;
