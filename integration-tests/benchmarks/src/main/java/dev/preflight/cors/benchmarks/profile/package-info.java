/** Where the time and the memory of the hottest cases go, from the flight recorder. */
package dev.preflight.cors.benchmarks.profile;
