/**
 * The ledger in PostgreSQL. Every table is mapped for Hibernate Reactive; lanes use set-based native SQL over a held
 * session, everything else ordinary sessions, but for the rows of accounts, which are read together when they are wanted at the
 * same time.
 */
@NullMarked
package io.cumul.postgres;

import org.jspecify.annotations.NullMarked;
