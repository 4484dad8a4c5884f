package io.cumul.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each reason why the servers cannot start is one sentence that says what to do, and nothing more. */
class StartFaultsTest {
    @TempDir
    private Path temporary;

    @Test
    void unsupportedPlatform() {
        assertThat(sentence(() -> Platform.of("Windows 11", "amd64")))
                .contains("Linux and macOS", "Windows 11 (amd64)");
        assertThat(sentence(() -> Platform.of("Linux", "riscv64"))).contains("Linux (riscv64)");
    }

    @Test
    void folderOfAnotherGateway() {
        Path data = temporary.resolve("data");
        assertThat(DataFolder.open(data).root()).isDirectory();
        assertThat(sentence(() -> DataFolder.open(data))).contains("Another gateway", "CUMUL_EMBEDDED_DATA");
    }

    @Test
    void folderThatIsAFile() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));
        assertThat(sentence(() -> DataFolder.open(file))).contains("is not a folder");
    }

    @Test
    void portInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            assertThat(Ports.inUse(port)).isTrue();
            assertThat(sentence(() -> Ports.choose(port, "a.setting"))).contains("Port " + port, "a.setting");
        }
    }

    @Test
    void fullDiskAndMissingRight() {
        assertThat(Faults.of("It stopped", new IOException("No space left on device"), "wait"))
                .hasMessage("It stopped: the disk is full.");
        assertThat(Faults.of("It stopped", new AccessDeniedException("/x"), "ask"))
                .hasMessage("It stopped (permission denied): ask.");
    }

    @Test
    void processorOfAnotherBuild() {
        Platform other = Platform.current() == Platform.LINUX_ARM64 ? Platform.LINUX_AMD64 : Platform.LINUX_ARM64;
        DataFolder folder = DataFolder.open(temporary.resolve("other"));
        assertThat(sentence(() -> Programs.postgres(other, folder))).contains("build it on this platform");
    }

    private static String sentence(ThrowingCallable start) {
        var fault = assertThatExceptionOfType(StartFault.class).isThrownBy(start);
        fault.withMessageNotContaining("\n").withMessageEndingWith(".");
        StartFault[] caught = new StartFault[1];
        fault.satisfies(thrown -> caught[0] = thrown);
        assertThat(caught[0].getStackTrace()).isEmpty();
        return caught[0].getMessage();
    }
}
