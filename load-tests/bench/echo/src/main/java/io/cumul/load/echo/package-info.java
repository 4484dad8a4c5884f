/** The benchmark's ceiling of HTTP: the gateway's server and JSON library, without ledger, cache or rules. */
package io.cumul.load.echo;
