// SPDX-License-Identifier: GPL-3.0-or-later
// Does nothing, and links what tokenloupe-cli links.
int main()
{
    return 0;
}
