package dev.preflight.cors.internal.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortRepairTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://localhost:[*]         | true  | http://localhost:*",
        "http://localhost:[*]/        | true  | http://localhost:*",
        "http://localhost:[80]        | true  | http://localhost:80",
        "http://localhost:[80,81]     | true  | http://localhost:80 http://localhost:81",
        "http://localhost:[ 80 , 81 ] | true  | http://localhost:80 http://localhost:81",
        "http://localhost:[80,*]      | false | http://localhost:[80,*]",
        "http://localhost:80          | false | http://localhost:80",
        "http://[::1]                 | false | http://[::1]",
        "http://[::1]/                | false | http://[::1]/",
        "http://[::1]:[80]            | false | http://[::1]:[80]"
      })
  void portsInBrackets(String entry, boolean bracketed, String entries) {
    assertEquals(bracketed, PortRepair.isBracketed(entry));
    assertEquals(entries, String.join(" ", PortRepair.entries(entry)));
  }

  @Test
  void moreThanEightAreNotSpeltOut() {
    assertEquals(8, PortRepair.entries("http://a:[1,2,3,4,5,6,7,8]").size());
    assertEquals(List.of(), PortRepair.entries("http://a:[1,2,3,4,5,6,7,8,9]"));
  }
}
