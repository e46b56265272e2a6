/**
 * The decision and the headers alone, without routing and network: each system's own filter, called
 * as its framework calls it, on a request and response of that framework.
 */
package dev.preflight.cors.benchmarks.decision;
